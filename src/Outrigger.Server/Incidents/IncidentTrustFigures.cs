using System.Globalization;
using Outrigger.Server.Trust;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Incidents;

namespace Outrigger.Server.Incidents;

/// <summary>How the office deals with reports, for anyone who looks at <c>/trust</c>.</summary>
sealed class IncidentTrustFigures(IncidentLast last) : ITrustFigures
{
    public string Heading => "Reports of vulnerabilities";

    public IReadOnlyList<Detail> Now() => last.Figures is not { } figures ? [] :
    [
        new("Open", Whole(figures.Open)),
        new("Acknowledged within two business days", Whole(figures.InTime)),
        new("Acknowledged later", Whole(figures.Late)),
        new("Waiting for more than two business days", Whole(figures.Overdue)),
        new("Oldest that waits for an answer", figures.OldestUnacknowledged?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none"),
    ];

    static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The figures as the control last saw them: a page that anybody may ask for opens no store.</summary>
sealed class IncidentLast
{
    volatile IncidentFigures? figures;

    public IncidentFigures? Figures
    {
        get => figures;
        set => figures = value;
    }
}
