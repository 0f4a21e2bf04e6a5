using System.Diagnostics;

namespace Outrigger.Bench.Pivot;

/// <summary>The engine for the browser, published as the apps' cores are, and the scripts that race it.</summary>
static class BrowserCore
{
    const string Name = "Outrigger.Bench.Browser";

    static readonly string Published = Path.Combine(Paths.Root, "artifacts", "publish", "bench-core");
    static readonly string Served = Path.Combine(Paths.Root, "artifacts", "runtime", "bench");
    static readonly string Scripts = Path.Combine(Paths.Root, "bench", Name);

    /// <summary>Publishes it, and returns the folder's name that the runtime is served in.</summary>
    public static async Task<string> PublishAsync()
    {
        await RunAsync("dotnet", "publish", $"bench/{Name}", "-c", "Release", "-v", "quiet", "--nologo", "-o", Published);
        return (await RunAsync("node", "eng/runtime.mjs", Published, Served, Name)).Trim();
    }

    /// <summary>The file of a path that the page asks for; null where there is none.</summary>
    public static string? FileOf(string path) =>
        new[] { Scripts, Served }.Select(folder => Path.Combine(folder, path.TrimStart('/'))).FirstOrDefault(File.Exists);

    static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Paths.Root, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} does not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {output}");
    }
}
