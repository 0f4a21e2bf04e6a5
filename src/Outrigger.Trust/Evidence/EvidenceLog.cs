using System.Text.Json;
using Outrigger.Storage.Keys;

namespace Outrigger.Trust.Evidence;

/// <summary>The evidence of every control: all of it on the disk, the latest of each in memory.</summary>
public sealed class EvidenceLog : IDisposable
{
    readonly Lock gate = new();
    readonly ChainedLog chain;
    readonly Dictionary<string, EvidenceRecord> latest = new(StringComparer.Ordinal);

    EvidenceLog(ChainedLog chain, IEnumerable<EvidenceRecord> records)
    {
        this.chain = chain;
        foreach (var record in records)
        {
            latest[record.Control] = record;
        }
    }

    public ChainedLog Chain => chain;

    /// <summary>Where the log of a state folder is.</summary>
    public static string PathIn(string stateDirectory) => Path.Join(stateDirectory, "trust", "evidence.jsonl");

    /// <summary>The key that its lines are sealed with.</summary>
    public static byte[] Key(MasterKey master)
    {
        ArgumentNullException.ThrowIfNull(master);
        return master.Derive("evidence v1");
    }

    /// <param name="links">False in a scratch instance alone.</param>
    public static EvidenceLog Open(string stateDirectory, MasterKey master, bool links = true)
    {
        var path = PathIn(stateDirectory);
        var chain = ChainedLog.Open(path, Key(master), links: links);
        return new(chain, ChainedLog.Read(path).Select(Parse).OfType<EvidenceRecord>());
    }

    public void Append(EvidenceRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        lock (gate)
        {
            chain.Append(JsonSerializer.SerializeToUtf8Bytes(record, EvidenceJson.Default.EvidenceRecord));
            latest[record.Control] = record;
        }
    }

    /// <summary>The last answer of a control; null where it was never asked.</summary>
    public EvidenceRecord? Latest(string control)
    {
        lock (gate)
        {
            return latest.GetValueOrDefault(control);
        }
    }

    public void Dispose() => chain.Dispose();

    // A line that cannot be read is for the chain's verification to say; here it is no evidence.
    static EvidenceRecord? Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line.Span, EvidenceJson.Default.EvidenceRecord) is { Control: not null } record ? record : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
