using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Documents;

namespace Outrigger.Server.Api.Handoff.Documents;

/// <summary>Kinds of documents of this app. Keys that stand for a person hold a keyed hash, never the account id.</summary>
static class HandoffDocuments
{
    public static DocumentType Team { get; } = new()
    {
        Name = "handoff-team",

        // The name is typed by a user to be kept; everything else is ids and hours.
        DataClass = DataClass.UserText,
        Retention = Retention.UntilDeleted,
        AccountIds = ["members.accountId", "leads"],
        KeyedByAccount = false,
        Shape = typeof(Team),
    };

    public static DocumentType Settings { get; } = new()
    {
        Name = "handoff-settings",
        DataClass = DataClass.Work,
        Retention = Retention.UntilDeleted,
        AccountIds = [],
        KeyedByAccount = false,
        Shape = typeof(HandoffSettings),
    };

    public static DocumentType Preferences { get; } = new()
    {
        Name = "handoff-preferences",
        DataClass = DataClass.Preference,
        Retention = Retention.UntilDeleted,
        AccountIds = [],
        KeyedByAccount = true,
        Shape = typeof(HandoffPreferences),
    };

    public static IReadOnlyList<DocumentType> All { get; } = [Team, Settings, Preferences];
}
