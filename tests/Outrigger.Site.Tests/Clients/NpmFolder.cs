using System.Diagnostics;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Clients;

/// <summary>A folder below tests/ with packages from npm, installed when a test first needs them. No package's own scripts are run.</summary>
sealed class NpmFolder(string name)
{
    readonly string folder = Path.Combine(SharedData.Repository, "tests", name);

    public async Task InstallAsync()
    {
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
        {
            return;
        }

        var (code, _, errors) = await RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        Assert.True(code == 0, errors);
    }

    public async Task<(int Code, string Output, string Errors)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
