using Outrigger.Core.Documents;
using Outrigger.Server.Api.Cloner;
using Outrigger.Server.Api.Handoff.Documents;
using Outrigger.Server.Api.PivotReport.Documents;
using Outrigger.Server.Incidents;
using Outrigger.Server.Privacy.Reporting;

namespace Outrigger.Server.Privacy;

/// <summary>What one kind of document is to a person.</summary>
/// <param name="Holds">What it tells of the person, in words for an export.</param>
/// <param name="KeyOf">The person's own document of this kind; null where the kind has none, and people are members of its values at most.</param>
sealed record PersonalShape(DocumentType Type, string Holds, Func<IDocumentStore, string, DocumentKey>? KeyOf = null);

/// <summary>
/// Everything that is held, kind by kind: the closed list that an export is written by. A kind of document that is not here fails a
/// test, so that nothing can be stored that no export shows.
/// </summary>
static class PersonalShapes
{
    public static IReadOnlyList<PersonalShape> All { get; } =
    [
        new(ClonerPreferencesStore.DocumentType, "Switches and ids of the last choices in Bulk Page Cloner.", ClonerPreferencesStore.KeyOf),
        new(HandoffDocuments.Record, "Handoffs that the person sent, received, answered or stands by for: ids, states and times."),
        new(HandoffDocuments.Issue, "The newest handoffs of an issue, as above."),
        new(HandoffDocuments.OwnQueue, "Ids of the issues in the person's own queue, in order.", static (store, account) => store.OwnQueue(account).Key),
        new(HandoffDocuments.TeamQueue, "Ids of the issues in a team's queue; no person."),
        new(HandoffDocuments.Open, "Ids of the handoffs that wait for the person or that the person waits for.", static (store, account) => store.Open(account).Key),
        new(HandoffDocuments.TeamOpen, "Ids of the handoffs that wait for a team; no person."),
        new(HandoffDocuments.Team, "Teams that the person belongs to or leads, with working hours and time zone."),
        new(HandoffDocuments.Settings, "Settings of the site; no person."),
        new(HandoffDocuments.Preferences, "Switches and ids of the last choices in Handoff.", static (store, account) => store.Preferences(account).Key),
        new(PivotDocuments.Report, "Reports that the person owns or that are shared with the person."),
        new(PivotDocuments.Entry, "What a list shows of these reports."),
        new(PivotDocuments.Run, "That a report ran, without who ran it; no person."),
        new(IncidentDocuments.Report, "Vulnerabilities that somebody reported, by receipt; no account."),
        new(IncidentDocuments.Key, "The key that signs security.txt; no person."),
        new(ReportingDocuments.Account, "Since when the account is known, and when it was last reported to Atlassian.", ReportingDocuments.KeyOf),
        new(ReportingDocuments.Cycle, "When accounts are reported next; no person."),
    ];

    /// <exception cref="InvalidOperationException">The kind has no shape: a bug that a test finds.</exception>
    public static PersonalShape Of(DocumentType type) =>
        All.FirstOrDefault(shape => shape.Type == type) ?? throw new InvalidOperationException($"The document type '{type.Name}' has no shape in the export.");
}
