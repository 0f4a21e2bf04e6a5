using Outrigger.Trust.Controls;
using Outrigger.Trust.Promises;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Trust.Own;

/// <summary>
/// The policy as this server serves it: the whole of it, but in a scratch instance that goes without a part to prove that the lack is seen.
/// </summary>
sealed class ServedPolicy
{
    public ServedPolicy(ServerOptions options, Protections protections)
    {
        var (policy, statements) = (Policy.BuiltIn, Statements.BuiltIn);
        Runs = HostOf(options.Mode);
        Place = new(protections.Stand("mode") ? Runs : HostKind.Container, CorePlace.Tab);
        var frame = protections.Stand("policy-dated") ? policy.Frame : policy.Frame with { Changes = [] };
        Policy = policy with { Frame = protections.Stand("support-contact") ? frame : frame with { Contact = frame.Contact with { Support = "" } } };
        Statements = statements with
        {
            Requirements = protections.Stand("requirements") ? statements.Requirements : statements.Requirements with { Items = [.. statements.Requirements.Items.Select(item => item with { Controls = [] })] },
            Certificates = protections.Stand("certificates") ? statements.Certificates : [],
            Duties = protections.Stand("who-does-what") ? statements.Duties : [],
        };
        ShowsHosts = protections.Stand("residency");
        Runtime = protections.Stand("runtime-patches") ? Environment.Version : statements.Runtime.Releases[^1].Version;
    }

    public Policy Policy { get; }

    public Statements Statements { get; }

    /// <summary>Where the page says that the server runs; its apps run in the browser tab, because a core of another place has no server.</summary>
    public Place Place { get; }

    /// <summary>The host that the server was started as.</summary>
    public HostKind Runs { get; }

    /// <summary>Whether the page lists the hosts that the server connects to.</summary>
    public bool ShowsHosts { get; }

    /// <summary>Version of the runtime underneath.</summary>
    public Version Runtime { get; }

    static HostKind HostOf(ServerMode mode) => mode switch
    {
        ServerMode.Embedded => HostKind.Embedded,
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };
}
