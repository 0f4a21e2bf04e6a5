using System.Text.Json;

namespace Outrigger.Trust.Audit;

/// <summary>One line of the trail, as a person reads it back.</summary>
/// <param name="Number">Place in the chain, from 1.</param>
/// <param name="What">Everything else that the line says, name and value, in the order in which it stands.</param>
public sealed record AuditLine(long Number, DateTimeOffset At, string Kind, IReadOnlyList<KeyValuePair<string, string>> What)
{
    static readonly string[] OfTheChain = ["n", "prev", "key", "hash", "seal", "at", "kind"];

    internal static byte[] Write(AuditEvent audited, KeyedHashes hashes, DateTimeOffset now)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("at", now.UtcDateTime);
            json.WriteString("kind", Camel(audited.Kind));
            if (audited.Tenant is { } tenant)
            {
                json.WriteString("tenant", hashes.Of(tenant).ToString());
            }

            if (audited.Account is { } account)
            {
                json.WriteString("account", hashes.OfAccount(account).ToString());
            }

            WriteWhat(json, audited);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>Null for a line that cannot be read, which verifying the chain tells of.</summary>
    public static AuditLine? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return new(
                root.TryGetProperty("n", out var number) ? number.GetInt64() : 0,
                root.GetProperty("at").GetDateTimeOffset(),
                root.GetProperty("kind").GetString() ?? "",
                [.. root.EnumerateObject().Where(member => !OfTheChain.Contains(member.Name)).Select(member => KeyValuePair.Create(member.Name, member.Value.ToString()))]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    static void WriteWhat(Utf8JsonWriter json, AuditEvent audited)
    {
        if (audited.Reason is { } reason)
        {
            json.WriteString("reason", Camel(reason));
        }

        if (audited.Act is { } act)
        {
            json.WriteString("act", act.ToString());
        }

        if (audited.Count != 1)
        {
            json.WriteNumber("count", audited.Count);
        }

        if (audited.IsSynthetic)
        {
            json.WriteBoolean("synthetic", true);
        }
    }

    static string Camel(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
