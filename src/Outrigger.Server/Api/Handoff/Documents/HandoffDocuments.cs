using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Queues;
using Outrigger.Core.Documents;

namespace Outrigger.Server.Api.Handoff.Documents;

/// <summary>Kinds of documents of this app. Keys that stand for a person hold a keyed hash, never the account id.</summary>
static class HandoffDocuments
{
    static readonly string[] PeopleOfRecord = ["from", "to.id", "fallback", "acceptedBy", "story.by", "story.to.id", "outbox.claimedBy"];

    public static DocumentType Record { get; } = Work("handoff-record", typeof(HandoffRecord), PeopleOfRecord);

    public static DocumentType Issue { get; } = Work(
        "handoff-issue", typeof(IssueHandoffs), [.. PeopleOfRecord.Select(path => $"open.{path}"), .. PeopleOfRecord.Select(path => $"last.{path}")]);

    public static DocumentType OwnQueue { get; } = Work("handoff-queue", typeof(Queue), []) with { KeyedByAccount = true };

    public static DocumentType TeamQueue { get; } = Work("handoff-team-queue", typeof(Queue), []);

    public static DocumentType Open { get; } = Work("handoff-open", typeof(OpenIds), []) with { KeyedByAccount = true };

    public static DocumentType TeamOpen { get; } = Work("handoff-team-open", typeof(OpenIds), []);

    /// <summary>Its name is typed by a user to be kept; everything else is ids and hours.</summary>
    public static DocumentType Team { get; } = Work("handoff-team", typeof(Team), ["members.accountId", "leads"]) with { DataClass = DataClass.UserText };

    public static DocumentType Settings { get; } = Work("handoff-settings", typeof(HandoffSettings), []);

    public static DocumentType Preferences { get; } =
        Work("handoff-preferences", typeof(HandoffPreferences), []) with { DataClass = DataClass.Preference, KeyedByAccount = true };

    public static IReadOnlyList<DocumentType> All { get; } = [Record, Issue, OwnQueue, TeamQueue, Open, TeamOpen, Team, Settings, Preferences];

    static DocumentType Work(string name, Type shape, IReadOnlyList<string> accountIds) => new()
    {
        Name = name,
        DataClass = DataClass.Work,
        Retention = Retention.UntilDeleted,
        AccountIds = accountIds,
        KeyedByAccount = false,
        Shape = shape,
    };
}
