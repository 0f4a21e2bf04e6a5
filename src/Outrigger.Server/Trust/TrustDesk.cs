using Outrigger.Server.Trust.Own;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Evidence;
using Outrigger.Trust.Promises;

namespace Outrigger.Server.Trust;

/// <summary>How the promises stand on this server.</summary>
sealed class TrustDesk(ServedPolicy served, IEnumerable<IControl> controls, ControlRunner runner, EvidenceLog log, TimeProvider time)
{
    public Policy Policy => served.Policy;

    public EvidenceLog Log => log;

    public IReadOnlyList<IControl> Controls { get; } = [.. controls.OrderBy(control => control is LookControl { RestsOnOthers: true })];

    public Place Place => served.Place;

    public ServedPolicy Served => served;

    public DateTimeOffset Now => time.GetUtcNow();

    public IReadOnlyList<Standing> Standings() => Outrigger.Trust.Controls.Standings.Of(Policy, Place, Latest, Now);

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

    public bool Has(string name) => Controls.Any(control => control.Name == name);

    /// <summary>The latest answer of a control; null for none. What a control said that is no longer there counts for nothing.</summary>
    public EvidenceRecord? Latest(string name) => Has(name) ? log.Latest(name) : null;
}
