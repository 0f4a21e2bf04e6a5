using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Outrigger.Hosting;
using Outrigger.Server;
using Outrigger.Trust;

namespace Outrigger.Commands;

/// <summary><c>outrigger serve</c>: the server alone.</summary>
static class ServeCommand
{
    public static Command Create()
    {
        var mode = new Option<string>("--mode") { Description = "Who hosts: embedded.", DefaultValueFactory = _ => "embedded" };
        mode.AcceptOnlyFromAmong("embedded");
        var site = new Option<Uri>("--site")
        {
            Description = "Address of the embedded site whose tokens are believed.",
            Required = true,
            CustomParser = ParseAddress,
        };
        var port = new Option<int>("--port") { Description = "Port of the server; 0 for any free one.", DefaultValueFactory = _ => 7181 };
        var app = new Option<string[]>("--app") { Description = "Serve this app alone: cloner, handoff or pivot; may be given several times, all of them without it.", DefaultValueFactory = _ => [] };
        app.AcceptOnlyFromAmong("cloner", "handoff", "pivot");
        var operators = new OperatorOptions();
        var telemetry = new TelemetryOptions();
        var data = new Option<string>("--data") { Description = "Folder of the server's state.", DefaultValueFactory = _ => Folders.Data("server") };
        var holidays = new Option<string?>("--holidays") { Description = "File with the office's time zone and holidays, by which reports are acknowledged." };
        var json = new Option<bool>("--json") { Description = "Print one line of JSON with the address when ready." };
        var withParent = new Option<bool>("--with-parent") { Description = "Stop when standard input ends.", Hidden = true };
        var command = new Command("serve", "Run the server alone.") { mode, site, port, app, data, holidays, json, withParent };
        operators.AddTo(command);
        telemetry.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            telemetry.With(parsed, new ServerOptions
            {
                Port = parsed.GetValue(port),
                OperatorPort = parsed.GetValue(operators.Port),
                OperatorAddress = parsed.GetRequiredValue(operators.Address),
                SiteAddress = parsed.GetRequiredValue(site),
                StateDirectory = parsed.GetRequiredValue(data),
                Apps = AppManifests.Ids(),
                HolidaysFile = parsed.GetValue(holidays),
                Controls = ExecutableControls.All,
                FirstRoundAfter = double.TryParse(Environment.GetEnvironmentVariable("OUTRIGGER_FIRST_ROUND_MINUTES"), CultureInfo.InvariantCulture, out var minutes)
                    && minutes is > 0 and <= 1440 ? TimeSpan.FromMinutes(minutes) : TimeSpan.Zero,
                Stage = parsed.GetValue(withParent) ? new DemoStage(TimeProvider.System) : null,
                OnlyApps = parsed.GetRequiredValue(app),

                // Under the demo the lines would run through what a person reads.
                LogLevel = parsed.GetValue(withParent) ? LogLevel.Warning : LogLevel.Information,
            }),
            parsed.GetValue(json),
            parsed.GetValue(withParent),
            cancellation));
        return command;
    }

    static Uri ParseAddress(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
        {
            return address;
        }

        result.AddError($"--site \"{text}\" is not an address: give it as http://localhost:7180.");
        return new Uri("http://localhost");
    }

    static async Task<int> RunAsync(ServerOptions options, bool json, bool withParent, CancellationToken cancellation)
    {
        var start = await ServerHost.StartAsync(options, TimeProvider.System, cancellation);
        if (start.Host is not { } host)
        {
            foreach (var problem in start.Problems)
            {
                await Console.Error.WriteLineAsync($"{problem.Message} {problem.WayOut}".TrimEnd());
            }

            return ExitCodes.BadUsage;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using (host)
        {
            Announcement.Server(host.Address, host.OperatorAddress, json);
            var watching = withParent ? StopWithParentAsync(stop) : Task.CompletedTask;
            await host.RunAsync(stop.Token);
            await watching;
        }

        return ExitCodes.Done;
    }

    // The parent holds the other end of standard input open for as long as it lives, even when it is killed.
    static async Task StopWithParentAsync(CancellationTokenSource stop)
    {
        try
        {
            await Console.OpenStandardInput().CopyToAsync(Stream.Null, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await stop.CancelAsync();
    }
}
