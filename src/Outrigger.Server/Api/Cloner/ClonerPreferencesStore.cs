using Outrigger.Apps.Cloning;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Identity;

namespace Outrigger.Server.Api.Cloner;

/// <summary>One person's preferences in one tenant. The key holds a keyed hash of the account id, never the id.</summary>
sealed class ClonerPreferencesStore(IDocumentStore store, AccountId account)
{
    // Each conflict means that another write of the same person got through, so this only bounds a flood.
    const int MostTries = 100;

    readonly DocumentKey key = KeyOf(store, account.Value);

    public static DocumentType DocumentType { get; } = new()
    {
        Name = "cloner-preferences",
        DataClass = DataClass.Preference,
        Retention = Retention.UntilDeleted,
        AccountIds = [],
        KeyedByAccount = true,
        Shape = typeof(ClonerPreferences),
    };

    public static DocumentKey KeyOf(IDocumentStore store, string account) => DocumentKey.Of(DocumentType, store.KeyedHash("cloner preferences of account", account));

    public Task<Outcome<Document?>> ReadAsync(CancellationToken cancellation) => store.GetAsync(key, cancellation);

    /// <summary>Replaces them, or removes them for null. The last of several writers wins, each after reading again.</summary>
    public async Task<Outcome<Document?>> WriteAsync(byte[]? json, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (!(await store.GetAsync(key, cancellation)).TryGet(out var current, out var unreadable) && unreadable is not null)
            {
                return unreadable;
            }

            var seen = current?.Version ?? DocumentVersion.None;
            var outcome = json is null
                ? await store.DeleteAsync(key, seen, cancellation)
                : await store.PutAsync(key, seen, json, cancellation);
            if (outcome.TryGet(out var version, out var problem))
            {
                return Outcome.Ok(json is null ? null : new Document(key, version, json));
            }

            if (problem.Code != ErrorCode.Conflict || attempt == MostTries)
            {
                return problem;
            }
        }
    }
}
