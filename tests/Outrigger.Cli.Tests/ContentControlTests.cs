namespace Outrigger.Cli.Tests;

/// <summary>The controls about content in the built executable, asked on scratch instances with each protection and without its own.</summary>
public sealed class ContentControlTests
{
    static readonly string[] Controls = ["closed-bodies", "comment-is-the-record", "content-blind", "fields-read", "run-writes-what-was-planned"];

    [Fact]
    public async Task Each_control_about_content_is_kept_with_every_protection_and_goes_red_without_its_own()
    {
        var ended = await Terminal.RunAsync(["policy", "prove", "--json", .. Controls.SelectMany(control => (string[])["--only", control])]);

        Assert.True(ended.ExitCode == 0, ended.Output + ended.Errors);
        var proofs = ended.Lines.Where(line => line.TryGetProperty("control", out _)).ToList();
        Assert.Equal(Controls, proofs.Select(proof => proof.GetProperty("control").GetString()).Order(StringComparer.Ordinal));
        Assert.All(proofs, proof => Assert.Equal(("Kept", "Broken", true), (proof.GetProperty("whole").GetString(), proof.GetProperty("without").GetString(), proof.GetProperty("wentRed").GetBoolean())));
    }
}
