using System.CommandLine;
using Outrigger.Hosting;
using Outrigger.Site;

namespace Outrigger.Commands;

/// <summary><c>outrigger site</c>: the embedded site alone.</summary>
static class SiteCommand
{
    public static Command Create()
    {
        var options = new SiteCommandOptions();
        var port = new Option<int>("--port") { Description = "Port of the site; 0 for any free one.", DefaultValueFactory = _ => 7180 };
        var json = new Option<bool>("--json") { Description = "Print one line of JSON with the addresses when ready." };
        var command = new Command("site", "Run the embedded Atlassian site alone.") { port, json };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(options.Read(parsed, parsed.GetValue(port)), parsed.GetValue(json), cancellation));
        return command;
    }

    static Task<int> RunAsync(SiteOptions options, bool json, CancellationToken cancellation) => Listening.RunAsync("The site", async ready =>
    {
        await using var site = await SiteHost.StartAsync(options, TimeProvider.System, cancellation);
        Announcement.Site(site, json);
        ready();
        await site.RunUntilAsync(cancellation);
    });
}
