using System.Globalization;
using Outrigger.Storage.Keys;
using Outrigger.Trust.Audit;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Evidence;

namespace Outrigger.Server.Audit;

/// <summary><c>audit-chain</c>: writes an event and reads the whole trail again; nothing in it may have been altered, dropped or put elsewhere.</summary>
sealed class AuditChainControl(AuditTrail trail, MasterKey master, TimeProvider time) : IControl
{
    public string Name => "audit-chain";

    /// <summary>A scratch trail with a word changed, and one that cannot be written.</summary>
    public async Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-control-").FullName;
        try
        {
            var altered = await IsAlteredSeenAsync(Path.Join(folder, "altered"), cancellation);
            var refused = await IsUnwritableSeenAsync(Path.Join(folder, "unwritable"));
            return new("an altered line, and a trail that cannot be written", altered && refused);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        if (await trail.RecordAsync(new(AuditKind.TrailChecked)) is not null)
        {
            return Finding.Broken("The audit trail cannot be written.");
        }

        var report = await trail.VerifyAsync();
        Detail lines = new("lines", report.Lines.ToString(CultureInfo.InvariantCulture));
        return Fault(report) is { } fault
            ? Finding.Broken("The audit trail was altered, or lines of it are missing.", lines, new("fault", fault))
            : Finding.Kept("Every line of the audit trail follows the one before it, and none is missing.", lines, new("lines that could not be written", trail.Failures.ToString(CultureInfo.InvariantCulture)));
    }

    // The look that both take: the line just written has to be there, sealed by this server's key.
    static string? Fault(ChainReport report) => report.Fault?.Said ?? (report.Lines == 0 ? "There are no lines." : null);

    async Task<bool> IsAlteredSeenAsync(string folder, CancellationToken cancellation)
    {
        using var scratch = new AuditTrail(folder, master, time);
        await scratch.RecordAsync(new(AuditKind.SettingsChanged));
        await scratch.RecordAsync(new(AuditKind.DataErased));
        if (Fault(await scratch.VerifyAsync()) is not null)
        {
            return false;
        }

        var file = AuditTrail.PathIn(folder);
        await using (var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, cancellation);
            var place = bytes.AsSpan().IndexOf("settingsChanged"u8);
            stream.Position = place;
            stream.WriteByte((byte)'S');
        }

        return Fault(await scratch.VerifyAsync()) is not null;
    }

    async Task<bool> IsUnwritableSeenAsync(string folder)
    {
        Directory.CreateDirectory(AuditTrail.PathIn(folder));
        using var scratch = new AuditTrail(folder, master, time);
        return await scratch.RecordAsync(new(AuditKind.SettingsChanged)) is not null;
    }
}
