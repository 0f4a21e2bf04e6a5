using Outrigger.Trust.Controls;
using Outrigger.Trust.Evidence;
using Outrigger.Trust.Promises;

namespace Outrigger.Server.Trust;

/// <summary>How the promises stand on this server.</summary>
sealed class TrustDesk(Policy policy, IEnumerable<IControl> controls, ControlRunner runner, EvidenceLog log, ServerOptions options, TimeProvider time)
{
    public Policy Policy => policy;

    public EvidenceLog Log => log;

    public IReadOnlyList<IControl> Controls { get; } = [.. controls];

    /// <summary>The server's apps run in the browser tab; a core of another place has no server.</summary>
    public Place Place { get; } = new(HostOf(options.Mode), CorePlace.Tab);

    public DateTimeOffset Now => time.GetUtcNow();

    public IReadOnlyList<Standing> Standings() => Outrigger.Trust.Controls.Standings.Of(policy, Place, Latest, Now);

    /// <summary>Asks every control now, one after the other.</summary>
    public async Task AskAllAsync(CancellationToken cancellation)
    {
        foreach (var control in Controls)
        {
            await runner.AskAsync(control, cancellation);
        }
    }

    /// <summary>Asks one control now.</summary>
    public Task<EvidenceRecord> AskAsync(IControl control, CancellationToken cancellation) => runner.AskAsync(control, cancellation);

    // What a control said that is no longer there counts for nothing.
    EvidenceRecord? Latest(string name) => Controls.Any(control => control.Name == name) ? log.Latest(name) : null;

    static HostKind HostOf(ServerMode mode) => mode switch
    {
        ServerMode.Embedded => HostKind.Embedded,
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };
}
