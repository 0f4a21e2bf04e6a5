using System.Globalization;
using System.Security.Cryptography;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Evidence;

namespace Outrigger.Server.Trust.Own;

/// <summary>Reads the whole evidence from the disk again; before that a short log of its own, of which one byte was altered.</summary>
sealed class EvidenceChainControl(EvidenceLog log) : IControl
{
    static readonly byte[] Mark = """{"mark":"the chain is looked at"}"""u8.ToArray();

    public string Name => "evidence-chain";

    public async Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-chain-").FullName;
        try
        {
            var (path, key) = (Path.Join(folder, "scratch.jsonl"), RandomNumberGenerator.GetBytes(32));
            Fill(path, key);
            var whole = ChainedLog.Verify(path, key).Fault is null;
            var bytes = await File.ReadAllBytesAsync(path, cancellation);
            bytes[bytes.Length / 2] ^= 1;
            await File.WriteAllBytesAsync(path, bytes, cancellation);
            return new("a line of a scratch log, altered by one bit", whole && ChainedLog.Verify(path, key).Fault is not null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public Task<Finding> AskAsync(CancellationToken cancellation)
    {
        // Two lines of its own, so that there is always a link to look at.
        log.Chain.Append(Mark);
        log.Chain.Append(Mark);
        var report = log.Chain.Verify();
        return Task.FromResult(report.Fault is { } fault
            ? Finding.Broken("The evidence has been altered, or lines of it are gone.", new Detail("first that does not fit", fault.Said))
            : Finding.Kept("Every line of the evidence fits the one before it.", new Detail("lines", report.Lines.ToString(CultureInfo.InvariantCulture))));
    }

    static void Fill(string path, byte[] key)
    {
        using var scratch = ChainedLog.Open(path, key);
        for (var line = 0; line < 3; line++)
        {
            scratch.Append(Mark);
        }
    }
}
