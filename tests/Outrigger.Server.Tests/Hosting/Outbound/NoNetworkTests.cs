using System.Diagnostics;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Hosting.Outbound;

/// <summary>A network without a way out, as the kernel makes it: everything that promises not to need one works there.</summary>
[Trait("Category", "Long")]
public sealed class NoNetworkTests
{
    [Fact]
    [Case("S20")]
    public async Task The_server_passes_its_tests_on_a_machine_with_loopback_alone()
    {
        var (unshared, said) = await RunAsync("unshare", "-rn", "true");
        Assert.True(unshared == 0, $"A network of its own cannot be made here: {said}");
        var tests = typeof(NoNetworkTests).Assembly.Location;

        var (exit, output) = await RunAsync(
            "unshare", "-rn", "sh", "-c", $"ip link set lo up && ! ip route get 1.1.1.1 && dotnet vstest '{tests}' --TestCaseFilter:'Category!=Long&(FullyQualifiedName~Api|FullyQualifiedName~Identity|FullyQualifiedName~Hosting)'");

        Assert.True(exit == 0, output[^Math.Min(output.Length, 4000)..]);
        Assert.Matches("Passed: +[0-9]{3}", output);
    }

    static async Task<(int Exit, string Output)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
