using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Outrigger.Storage.Keys;

namespace Outrigger.Trust.Privacy;

/// <summary>One erasure of an account from a tenant, without saying whose or where: all that names anything is a keyed hash.</summary>
/// <param name="Tenant">Keyed hash of the tenant, under its own key.</param>
/// <param name="Account">Keyed hash of the account, under the tenant's key.</param>
/// <param name="Keys">Keys of the person's own documents, which hold keyed hashes.</param>
public sealed record Erasure(DateTimeOffset At, string Tenant, string Account, IReadOnlyList<string> Keys);

/// <summary>
/// <c>trust/erasures.jsonl</c>: what was erased while backups may still hold it. After a restore each line is done again. A line goes
/// once no backup is as old as it.
/// </summary>
public sealed class ErasureLedger(string stateDirectory, TimeProvider time)
{
    /// <summary>Days that backups are kept, and one for a restore that is under way.</summary>
    public const int KeptDays = 22;

    readonly Lock gate = new();
    readonly string path = Path.Join(stateDirectory, "trust", "erasures.jsonl");

    /// <summary>Writes an erasure down before it is done: one that is cut short is then done again. On the disk when it returns.</summary>
    public void Add(Erasure erasure)
    {
        lock (gate)
        {
            // A kill may have left half a line: what follows begins on its own.
            var torn = File.Exists(path) && File.ReadAllBytes(path) is { Length: > 0 } bytes && bytes[^1] != (byte)'\n';
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? stateDirectory);
            using var file = PrivateFile.OpenToAppend(path);
            file.Write(Encoding.UTF8.GetBytes($"{(torn ? "\n" : "")}{JsonSerializer.Serialize(erasure, ErasureJson.Default.Erasure)}\n"));
            file.Flush(flushToDisk: true);
        }
    }

    /// <summary>Those that a backup may still bring back. A line that a kill cut short is none.</summary>
    public IReadOnlyList<Erasure> Kept()
    {
        lock (gate)
        {
            return Read();
        }
    }

    /// <summary>Drops what no backup can bring back any more.</summary>
    public void Prune()
    {
        lock (gate)
        {
            if (File.Exists(path))
            {
                PrivateFile.Replace(path, Encoding.UTF8.GetBytes(string.Concat(Read().Select(erasure => JsonSerializer.Serialize(erasure, ErasureJson.Default.Erasure) + "\n"))));
            }
        }
    }

    List<Erasure> Read()
    {
        var oldest = time.GetUtcNow().AddDays(-KeptDays);
        return !File.Exists(path) ? [] : [.. File.ReadLines(path).Select(Line).OfType<Erasure>().Where(erasure => erasure.At >= oldest)];
    }

    static Erasure? Line(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ErasureJson.Default.Erasure);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 4)]
[JsonSerializable(typeof(Erasure))]
sealed partial class ErasureJson : JsonSerializerContext;
