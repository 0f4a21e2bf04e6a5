using System.Text.Json;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Documents;
using Outrigger.Server.Api;
using Outrigger.Server.Api.Handoff.Calls;
using Outrigger.Server.Api.Handoff.Documents;
using Outrigger.Server.Api.PivotReport.Documents;

namespace Outrigger.Server.Privacy;

/// <summary>A person who is in a document of every kind, in a scratch store.</summary>
static class ScratchPerson
{
    public const string Account = "557058:00000000-0000-4000-8000-00000000cafe";

    const string Other = "557058:00000000-0000-4000-8000-00000000beef";
    const string Handoff = "0123456789abcdef0123456789";
    const string TeamId = "abcdefghijklmnopqrstuvwxyz";
    const string Nothing = "{}";

    /// <summary>One document of each kind.</summary>
    public static IReadOnlyList<(DocumentKey Key, byte[] Value)> Documents(IDocumentStore store, DateTimeOffset now) =>
        [.. ServerDocuments.Types.All.Select(PersonalShapes.Of).Select(shape => (KeyOf(shape, store), System.Text.Encoding.UTF8.GetBytes(ValueOf(shape.Type, now))))];

    static DocumentKey KeyOf(PersonalShape shape, IDocumentStore store) => shape.KeyOf?.Invoke(store, Account)
        ?? DocumentKey.Of(shape.Type, shape.Type == HandoffDocuments.Record ? Handoff : shape.Type == HandoffDocuments.Team ? TeamId : shape.Type == HandoffDocuments.Issue ? "10001" : "scratch");

    static string ValueOf(DocumentType type, DateTimeOffset now) =>
        type == HandoffDocuments.Record ? Json(Sent(now))
        : type == HandoffDocuments.Issue ? $$"""{"open":{{Json(Sent(now))}},"count":1,"bounces":0,"requests":[]}"""
        : type == HandoffDocuments.Team ? $$"""{"id":"{{TeamId}}","version":1,"kind":"team","name":"Scratch","members":[{"accountId":"{{Account}}"},{"accountId":"{{Other}}"}],"leads":["{{Account}}"]}"""
        : type == PivotDocuments.Report || type == PivotDocuments.Entry ? $$$"""{"name":"Scratch","owner":"{{{Account}}}","sharing":{"visibility":"limited","everyone":"view","people":[{"accountId":"{{{Account}}}","right":"view"}]}}"""
        : type == HandoffDocuments.Open ? """{"incoming":[],"outgoing":[],"standby":[]}"""
        : Nothing;

    static HandoffRecord Sent(DateTimeOffset now) => new()
    {
        Id = Handoff,
        Version = 1,
        IssueId = "10001",
        From = Account,
        To = new(TargetKind.Person, Other),
        State = HandoffState.Pending,
        Created = now,
        Fallback = null,
        Outbox = new HandoffOutbox { ClaimedBy = Account, ClaimKey = "0123456789abcdef", ClaimedUntil = now.AddMinutes(1) },
        Story = [new(now, HandoffState.Pending, Account, To: new(TargetKind.Person, Other))],
    };

    static string Json(HandoffRecord record) => JsonSerializer.Serialize(record, HandoffJson.Api.HandoffRecord);
}
