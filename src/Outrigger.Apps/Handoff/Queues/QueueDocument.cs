using System.Text.Json;
using System.Text.Json.Serialization;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Queues;

/// <summary>
/// A queue as it is stored: one closed JSON document of at most 60 KiB for 500 issues. Ids, ranks and times, nothing else fits in.
/// </summary>
public static class QueueDocument
{
    /// <summary>The format that this build writes and reads.</summary>
    const int Format = 1;

    public static byte[] Write(Queue queue) => JsonSerializer.SerializeToUtf8Bytes(
        new StoredQueue(Format, queue.Version, [.. queue.Items.Select(item => new StoredItem(item.IssueId, item.Rank, item.Since.ToUnixTimeMilliseconds(), item.Handoff))]),
        QueueJson.Default.StoredQueue);

    /// <summary>Reads and repairs a stored queue; <see cref="ErrorCode.ContractBroken"/> where it is none of this format.</summary>
    public static Outcome<Queue> Read(ReadOnlySpan<byte> stored)
    {
        try
        {
            return JsonSerializer.Deserialize(stored, QueueJson.Default.StoredQueue) is { V: Format } read ? Repaired(read) : Unreadable;
        }
        catch (JsonException)
        {
            return Unreadable;
        }
    }

    static Problem Unreadable { get; } = new(ErrorCode.ContractBroken, "The stored queue cannot be read by this version of the server.", "Update the server.");

    static Queue Repaired(StoredQueue stored) => QueueRepair.Of(new(
        stored.N, [.. stored.Items.Select(item => new QueueItem(item.I, item.R, TimeOf(item.S), item.H))]));

    static DateTimeOffset TimeOf(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(milliseconds, 0, 253_402_300_799_999));
}

/// <param name="V">Format.</param>
/// <param name="N">Version.</param>
sealed record StoredQueue(int V, long N, IReadOnlyList<StoredItem> Items);

/// <param name="I">Issue.</param>
/// <param name="R">Rank.</param>
/// <param name="S">Since, in milliseconds of the Unix era.</param>
/// <param name="H">Handoff.</param>
sealed record StoredItem(string I, string R, long S, string? H = null);

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 4)]
[JsonSerializable(typeof(StoredQueue))]
sealed partial class QueueJson : JsonSerializerContext;
