using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Core.Errors;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Desk;

/// <summary>What holds for the whole tab: the viewer's zone, the site's settings, the fields of Jira.</summary>
public sealed class SiteFacts(PivotServices services)
{
    PivotStanding? standing;
    FieldCatalogue? fields;
    Task<Outcome<PivotStanding>>? askingStanding;
    Task<Outcome<FieldCatalogue>>? askingFields;

    /// <summary>Of the viewer; UTC until he has said it.</summary>
    public IZone Zone { get; private set; } = ZoneChanges.Utc;

    /// <summary>The viewer's day.</summary>
    public DateOnly Today
    {
        get
        {
            var now = services.Time.GetUtcNow();
            return DateOnly.FromDateTime(now.UtcDateTime.AddMilliseconds(Zone.OffsetAt(now.ToUnixTimeMilliseconds())));
        }
    }

    /// <summary>Takes the viewer's zone as his browser told it; a list that is none leaves UTC.</summary>
    public void TakeZone(IReadOnlyList<double>? starts, IReadOnlyList<double>? offsets)
    {
        if (offsets is not null && offsets.Count == (starts?.Count ?? 0) + 1)
        {
            Zone = new ZoneChanges([.. (starts ?? []).Select(start => (long)start)], [.. offsets.Select(offset => (long)offset)]);
        }
    }

    public async Task<Outcome<PivotStanding>> StandingAsync(bool again, CancellationToken cancellation)
    {
        if (standing is not null && !again)
        {
            return standing;
        }

        // Requests overlap: all of them wait for one answer.
        var asked = await (askingStanding ??= services.Remote.StandingAsync(CancellationToken.None)).WaitAsync(cancellation);
        askingStanding = null;
        standing = asked.IsOk ? asked.Value : standing;
        return asked;
    }

    /// <summary>The fields that the viewer may see, by the site's settings.</summary>
    public async Task<Outcome<FieldCatalogue>> FieldsAsync(CancellationToken cancellation)
    {
        if (fields is not null)
        {
            return fields;
        }

        if (!(await StandingAsync(again: false, cancellation)).TryGet(out var known, out var problem))
        {
            return problem;
        }

        var asked = await (askingFields ??= FieldCatalogue.ReadAsync(services.Jira, known.Settings, CancellationToken.None)).WaitAsync(cancellation);
        askingFields = null;
        fields = asked.IsOk ? asked.Value : null;
        return asked;
    }

    /// <summary>Takes over settings that were just written; fields are read again, because settings join estimates.</summary>
    public void Learn(PivotStanding now) => (standing, fields) = (now, null);
}
