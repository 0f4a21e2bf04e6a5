using System.Net;
using System.Text.RegularExpressions;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Pages;

public sealed partial class ReadmeTests
{
    [Fact]
    public async Task The_readme_has_the_command_that_the_home_page_prints()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        var printed = WebUtility.HtmlDecode(Command().Match(await visitor.ReadAsync("/")).Groups[1].Value)
            .Replace(visitor.Host.Address.GetLeftPart(UriPartial.Authority), "http://localhost:7180", StringComparison.Ordinal);

        Assert.Contains("--dry-run", printed, StringComparison.Ordinal);
        Assert.Contains(printed, await File.ReadAllTextAsync(Path.Combine(SharedData.Repository, "README.md")), StringComparison.Ordinal);
    }

    [GeneratedRegex("<code id=\"command\">(.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex Command();
}
