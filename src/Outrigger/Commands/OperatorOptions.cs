using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;

namespace Outrigger.Commands;

/// <summary>The options that give a server a port for its operators.</summary>
sealed class OperatorOptions
{
    public Option<int?> Port { get; } = new("--operator-port") { Description = "Port for operators (health, metrics, administration); 0 for any free one, none without it." };

    public Option<IPAddress> Address { get; } = new("--operator-address")
    {
        Description = "IP address at which operators are answered.",
        CustomParser = Parse,
        DefaultValueFactory = _ => IPAddress.Loopback,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Port);
        command.Options.Add(Address);
    }

    static IPAddress Parse(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (IPAddress.TryParse(text, out var address))
        {
            return address;
        }

        result.AddError($"--operator-address \"{text}\" is not an IP address: give it as 127.0.0.1.");
        return IPAddress.Loopback;
    }
}
