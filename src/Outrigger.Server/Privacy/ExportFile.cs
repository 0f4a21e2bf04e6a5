using Outrigger.Core.Errors;
using Outrigger.Storage.Keys;

namespace Outrigger.Server.Privacy;

/// <summary>Puts an export where only who may read the store can read it: <c>exports/</c> in the state folder.</summary>
static class ExportFile
{
    const string Folder = "exports";

    /// <summary>Path of the file, and what is in it.</summary>
    public static async Task<Outcome<(string Path, PrivacyDone Done)>> WriteAsync(
        PrivacyDesk desk, string stateDirectory, string? account, string? tenant, DateTimeOffset now, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        if (!(await desk.ExportAsync(buffer, account, tenant, cancellation)).TryGet(out var done, out var problem))
        {
            return problem;
        }

        var folder = Path.Join(stateDirectory, Folder);
        PrivateFolder.Create(folder);
        var file = Path.Join(folder, $"{now.UtcDateTime:yyyyMMdd-HHmmssfff}.json");
        PrivateFile.Replace(file, buffer.ToArray());
        return (file, done);
    }
}
