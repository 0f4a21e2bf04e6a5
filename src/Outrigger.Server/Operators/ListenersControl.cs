using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Outrigger.Server.Hosting;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Operators;

/// <summary>
/// <c>listeners</c>: the process listens on the public port and, where there is one, on the operators', and on no other; what is for
/// operators does not exist on the public one.
/// </summary>
sealed class ListenersControl(IServer server, OwnServer own, ServerOptions options) : IControl
{
    public string Name => "listeners";

    /// <summary>A port more than there should be, and an operators' port on every address.</summary>
    public Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        IPEndPoint planted = new(IPAddress.Loopback, 1), wide = new(IPAddress.Any, 2);
        var more = Extra([.. Expected(), planted], Expected(), isAlone: true);
        var open = Extra([wide], [new IPEndPoint(IPAddress.Loopback, 2)], isAlone: true);
        return Task.FromResult(new SelfTest("a port that nobody declared", more.Contains(planted) && open.Contains(wide) && Extra(Expected(), Expected(), isAlone: true).Count == 0));
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        if (OpenPorts.Read() is not { } open)
        {
            return Finding.NotApplicable("This system does not say which ports a process listens on.");
        }

        // A scratch instance shares its process with others, whose ports are theirs.
        var extra = Extra(open, Expected(), isAlone: options.AsksControls);
        var missing = Expected().Except(open).ToList();
        var absent = await AnswerAsync("/no-such-address", cancellation);
        var operators = await AnswerAsync(OperatorRoutes.Prefix + "/health", cancellation);
        return extra.Count > 0 || missing.Count > 0 ? Finding.Broken("The server listens on other ports than it declares.", Details(open))
            : operators != absent ? Finding.Broken("What is for operators answers on the public port.", Details(open))
            : Finding.Kept("The server listens on its public port and its operators' port only, and each answers what is its own.", Details(open));
    }

    // The look that both take.
    static IReadOnlyList<IPEndPoint> Extra(IReadOnlyList<IPEndPoint> open, IReadOnlyList<IPEndPoint> expected, bool isAlone) =>
        [.. open.Where(port => !expected.Contains(port) && (isAlone || expected.Any(each => each.Port == port.Port)))];

    IReadOnlyList<IPEndPoint> Expected() =>
    [
        .. (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Select(text => new Uri(text))
            .Select(address => new IPEndPoint(IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip : IPAddress.Loopback, address.Port)),
    ];

    async Task<string> AnswerAsync(string path, CancellationToken cancellation)
    {
        using var answer = await own.SendAsync(HttpMethod.Get, path, null, cancellation);
        return $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellation)}";
    }

    static IReadOnlyList<Detail> Details(IReadOnlyList<IPEndPoint> open) => [.. open.Select(port => new Detail("listens on", port.ToString()))];
}
