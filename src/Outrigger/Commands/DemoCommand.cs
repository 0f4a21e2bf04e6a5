using System.CommandLine;
using Outrigger.Hosting;
using Outrigger.Site;

namespace Outrigger.Commands;

/// <summary><c>outrigger demo</c>: the embedded site, the server beside it, and one address to open.</summary>
static class DemoCommand
{
    public static Command Create()
    {
        var options = new SiteCommandOptions();
        var sitePort = new Option<int>("--site-port") { Description = "Port of the site; 0 for any free one.", DefaultValueFactory = _ => 7180 };
        var serverPort = new Option<int>("--server-port") { Description = "Port of the server; 0 for any free one.", DefaultValueFactory = _ => 7181 };
        var json = new Option<bool>("--json") { Description = "Print one line of JSON with the addresses when ready." };
        var noOpen = new Option<bool>("--no-open") { Description = "Do not open a browser." };
        var command = new Command("demo", "Run the embedded site and the server, and print one address to open.") { sitePort, serverPort, json, noOpen };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            options.Read(parsed, parsed.GetValue(sitePort)),
            Path.Combine(parsed.GetRequiredValue(options.Data), "server"),
            parsed.GetValue(serverPort),
            parsed.GetValue(json),
            !parsed.GetValue(noOpen) && !parsed.GetValue(json),
            cancellation));
        return command;
    }

    static Task<int> RunAsync(SiteOptions options, string state, int serverPort, bool json, bool open, CancellationToken cancellation) => Listening.RunAsync("The demo", async ready =>
    {
        await using var site = await SiteHost.StartAsync(options, TimeProvider.System, cancellation);
        await using var server = await ServerProcess.StartAsync(serverPort, site.Address, state, cancellation);
        site.ConnectRemote("server", server.Address);
        var address = Announcement.Demo(site, server, json);
        ready();
        if (open)
        {
            Desktop.Open(address);
        }

        await site.RunUntilAsync(cancellation);
    });
}
