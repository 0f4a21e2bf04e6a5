using System.CommandLine;
using System.CommandLine.Parsing;
using Outrigger.Server;

namespace Outrigger.Commands;

/// <summary>The options that let a server tell somebody how it fares. Without them it tells nobody.</summary>
sealed class TelemetryOptions
{
    readonly Option<Uri?> webhook = new("--alert-webhook") { Description = "Address to which alerts are posted as JSON.", CustomParser = Parse };
    readonly Option<Uri?> otlp = new("--otlp") { Description = "Root of a collector that gets figures, log lines and spans as OTLP over HTTP.", CustomParser = Parse };
    readonly Option<Uri?> metrics = new("--metrics") { Description = "Root of where anonymous application metrics are sent once a day.", CustomParser = Parse };

    public void AddTo(Command command)
    {
        command.Options.Add(webhook);
        command.Options.Add(otlp);
        command.Options.Add(metrics);
    }

    /// <summary>The options with these addresses, which join the list of the way out.</summary>
    public ServerOptions With(ParseResult parsed, ServerOptions options)
    {
        var (alerts, collector, figures) = (parsed.GetValue(webhook), parsed.GetValue(otlp), parsed.GetValue(metrics));
        return options with
        {
            AlertWebhook = alerts,
            Otlp = collector,
            MetricsAddress = figures,
            AllowedOutbound = [.. options.AllowedOutbound, .. new[] { alerts, collector, figures }.OfType<Uri>().Select(address => new Uri(address.GetLeftPart(UriPartial.Authority)))],
        };
    }

    static Uri? Parse(ArgumentResult result)
    {
        if (result.Tokens.Count == 1 && Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
        {
            return address;
        }

        result.AddError("That is not an address: give it as https://telemetry.example.com.");
        return null;
    }
}
