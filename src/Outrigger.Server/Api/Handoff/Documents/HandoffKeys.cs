using Outrigger.Core.Documents;

namespace Outrigger.Server.Api.Handoff.Documents;

/// <summary>Where each document of one tenant stands.</summary>
static class HandoffKeys
{
    extension(IDocumentStore store)
    {
        public DocumentKey PreferencesKey(string account) =>
            DocumentKey.Of(HandoffDocuments.Preferences, store.KeyedHash("handoff preferences of account", account));
    }

    public static DocumentKey Settings { get; } = DocumentKey.Of(HandoffDocuments.Settings, "site");

    public static DocumentKey Team(string id) => DocumentKey.Of(HandoffDocuments.Team, id);
}
