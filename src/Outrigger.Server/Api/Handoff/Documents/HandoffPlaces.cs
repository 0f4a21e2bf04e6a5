using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Queues;
using Outrigger.Core.Documents;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Api.Handoff.Calls;

namespace Outrigger.Server.Api.Handoff.Documents;

/// <summary>Where each document of one tenant stands.</summary>
static class HandoffPlaces
{
    public static Codec<HandoffRecord> Records { get; } = Codec<HandoffRecord>.Of(HandoffJson.Api.HandoffRecord);
    static readonly Codec<IssueHandoffs> Issues = Codec<IssueHandoffs>.Of(HandoffStoreJson.Default.IssueHandoffs);
    static readonly Codec<OpenIds> OpenLists = Codec<OpenIds>.Of(HandoffStoreJson.Default.OpenIds);
    static readonly Codec<Queue> Queues = new(QueueDocument.Write, stored => QueueDocument.Read(stored.Span));
    static readonly Codec<HandoffPreferences> Choices = Codec<HandoffPreferences>.Of(HandoffJson.Api.HandoffPreferences);

    public static Codec<Team> Teams { get; } = Codec<Team>.Of(HandoffJson.Api.Team);

    public static Place<HandoffSettings> Settings { get; } =
        new(DocumentKey.Of(HandoffDocuments.Settings, "site"), Codec<HandoffSettings>.Of(HandoffJson.Api.HandoffSettings));

    public static Place<HandoffRecord> Record(string id) => new(DocumentKey.Of(HandoffDocuments.Record, id), Records);

    public static Place<IssueHandoffs> Issue(string id) => new(DocumentKey.Of(HandoffDocuments.Issue, id), Issues);

    public static Place<Team> Team(string id) => new(DocumentKey.Of(HandoffDocuments.Team, id), Teams);

    public static Place<Queue> TeamQueue(string id) => new(DocumentKey.Of(HandoffDocuments.TeamQueue, id), Queues);

    public static Place<OpenIds> TeamOpen(string id) => new(DocumentKey.Of(HandoffDocuments.TeamOpen, id), OpenLists);

    extension(IDocumentStore store)
    {
        public Place<Queue> OwnQueue(string account) =>
            new(DocumentKey.Of(HandoffDocuments.OwnQueue, store.KeyedHash("handoff queue of account", account)), Queues);

        public Place<Queue> QueueOf(HandoffTarget owner) => owner.Kind == TargetKind.Person ? store.OwnQueue(owner.Id) : TeamQueue(owner.Id);

        public Place<OpenIds> Open(string account) =>
            new(DocumentKey.Of(HandoffDocuments.Open, store.KeyedHash("open handoffs of account", account)), OpenLists);

        public Place<OpenIds> OpenOf(HandoffTarget target) => target.Kind == TargetKind.Person ? store.Open(target.Id) : TeamOpen(target.Id);

        public Place<HandoffPreferences> Preferences(string account) =>
            new(DocumentKey.Of(HandoffDocuments.Preferences, store.KeyedHash("handoff preferences of account", account)), Choices);
    }
}
