using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Outrigger.Hosting;
using Outrigger.Site;

namespace Outrigger.Commands;

/// <summary>The options that say how an embedded site behaves, shared by <c>site</c> and <c>demo</c>.</summary>
sealed class SiteCommandOptions
{
    const int DefaultAppsPort = 7182;
    const int MostIssues = 1_000_000;

    public Option<string> Data { get; } = new("--data")
    {
        Description = "Folder that keeps the site between runs.",
        DefaultValueFactory = _ => Folders.Data("demo"),
    };

    /// <summary>
    /// A port of its own that does not change: a browser keeps the journal of an app's runs by address and port.
    /// </summary>
    public Option<int?> AppsPort { get; } = new("--apps-port") { Description = "Port of the apps' files; 0 for any free one (default: 7182, or any free one where the site has any)." };

    public Option<bool> Reset { get; } = new("--reset") { Description = "Forget what is kept and begin with the sample data." };

    public Option<string[]> Import { get; } = new("--import")
    {
        Description = "File or folder with issues of another Jira (REST answers as JSON, or CSV), added to the site's; may be given several times.",
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    public Option<int> Issues { get; } = new("--issues") { Description = "Generated issues in a project BULK of their own, such as 50000, to see how much an app can take." };

    public Option<TimeSpan> Latency { get; } = new("--latency")
    {
        Description = "Added to each product request, such as 100ms.",
        CustomParser = ParseLatency,
        DefaultValueFactory = _ => TimeSpan.Zero,
    };

    public Option<double> Faults { get; } = new("--faults") { Description = "Share of product requests that meet a fault, 0 to 1, such as 0.05." };

    public Option<int> Seed { get; } = new("--seed") { Description = "Seed of the faults.", DefaultValueFactory = _ => 1 };

    public Option<int?> Rate { get; } = new("--rate") { Description = "Rate-limit points an hour for everybody (without it an app's own requests have Atlassian's first tier, 65000, and a person's cost none)." };

    public Option<string?> Canaries { get; } = new("--canaries")
    {
        Description = "A word put into every text that people wrote into the site, to look afterwards where it went, such as Qzkvwrtxbnmp.",
        CustomParser = ParseWord,
    };

    public void AddTo(Command command)
    {
        Faults.Validators.Add(result => RefuseOutside(result, 0, 1));
        command.Options.Add(AppsPort);
        command.Options.Add(Data);
        command.Options.Add(Reset);
        command.Options.Add(Import);
        Issues.Validators.Add(result => RefuseOutside(result, MostIssues));
        command.Options.Add(Issues);
        command.Options.Add(Latency);
        command.Options.Add(Faults);
        command.Options.Add(Seed);
        command.Options.Add(Rate);
        command.Options.Add(Canaries);
    }

    public SiteOptions Read(ParseResult parsed, int port) => new()
    {
        Port = port,
        AppsPort = parsed.GetValue(AppsPort) ?? (port == 0 ? 0 : DefaultAppsPort),
        DataDirectory = Path.Combine(parsed.GetRequiredValue(Data), "site"),
        Reset = parsed.GetValue(Reset),
        Imports = parsed.GetRequiredValue(Import),
        BulkIssues = parsed.GetValue(Issues),
        Latency = parsed.GetValue(Latency),
        Faults = parsed.GetValue(Faults),
        Seed = parsed.GetValue(Seed),
        PointsPerHour = parsed.GetValue(Rate),
        Canaries = parsed.GetValue(Canaries),
        ManifestsDirectory = Directory.Exists(Folders.Apps) ? Folders.Apps : null,
    };

    static void RefuseOutside(OptionResult result, double least, double most)
    {
        if (result.GetValueOrDefault<double>() is var share && (share < least || share > most || double.IsNaN(share)))
        {
            result.AddError($"--faults is a share from {least} to {most}, such as 0.05.");
        }
    }

    static void RefuseOutside(OptionResult result, int most)
    {
        if (result.GetValueOrDefault<int>() is var count && (count < 0 || count > most))
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"--issues is a number from 0 to {most}, such as 50000."));
        }
    }

    static string? ParseWord(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (text.Length is >= 8 and <= 32 && text.All(char.IsAsciiLetter))
        {
            return text;
        }

        result.AddError("--canaries is a word of 8 to 32 letters that occurs nowhere else, such as Qzkvwrtxbnmp.");
        return null;
    }

    static TimeSpan ParseLatency(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        var number = text.EndsWith("ms", StringComparison.Ordinal) ? text[..^2] : text;
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= 60_000)
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        result.AddError("--latency is a number of milliseconds up to 60000, such as 100ms.");
        return TimeSpan.Zero;
    }
}
