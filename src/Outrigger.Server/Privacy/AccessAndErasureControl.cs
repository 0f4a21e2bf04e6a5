using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api;
using Outrigger.Server.Api.Documents;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Privacy;

namespace Outrigger.Server.Privacy;

/// <summary>
/// Whether a person can have all that is held shown and erased: somebody who is in a document of every kind, in a scratch store, by
/// the same code that serves an operator's command.
/// </summary>
sealed class AccessAndErasureControl(AccountErasure erasure, TimeProvider time) : IControl
{
    public const string ControlName = "access-and-erasure";

    static readonly TenantId Scratch = TenantId.TryCreate("outrigger", "scratch-person", out var id) ? id : throw new InvalidOperationException("The scratch tenant has no id.");

    public string Name => ControlName;

    public async Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        const string Planted = "a kind of document that an erasure forgot, and one that an export left out";
        var (kinds, left) = await LookAsync(store => store.PutAsync(AccountErasure.OwnKeys(store, ScratchPerson.Account)[0], DocumentVersion.None, "{}"u8.ToArray(), cancellation), cancellation);
        return new(Planted, left > 0 && Missing([.. kinds.Skip(1)]) is { Count: > 0 });
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        var (kinds, left) = await LookAsync(null, cancellation);
        var missing = Missing(kinds);
        return missing.Count > 0 ? Finding.Broken("An export does not show every kind of document that names a person.", missing.Select(name => new Detail("not shown", name)).ToArray())
            : left > 0 ? Finding.Broken("An erasure leaves documents of the person.", new Detail("documents left", left.ToString(CultureInfo.InvariantCulture)))
            : Finding.Kept(
                "A scratch person who stood in a document of every kind was shown whole and then erased without a trace.",
                new Detail("kinds of documents", ServerDocuments.Types.All.Count.ToString(CultureInfo.InvariantCulture)),
                new Detail("kinds that name a person", Personal.Count.ToString(CultureInfo.InvariantCulture)));
    }

    static IReadOnlyList<string> Personal => [.. ServerDocuments.Types.All.Where(type => type.KeyedByAccount || type.AccountIds.Count > 0).Select(type => type.Name)];

    static IReadOnlyList<string> Missing(IReadOnlyList<string> kinds) => [.. Personal.Except(kinds)];

    async Task<(IReadOnlyList<string> Shown, int Left)> LookAsync(Func<IDocumentStore, Task>? plant, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-person-");
        try
        {
            await using var stores = new SqliteDocumentStores(folder.FullName, new MasterKey(RandomNumberGenerator.GetBytes(MasterKey.Size)), ServerDocuments.Types, time);
            if (!(await stores.OpenAsync(Scratch, cancellation)).TryGet(out var store, out _))
            {
                return ([], 1);
            }

            foreach (var (key, value) in ScratchPerson.Documents(store, time.GetUtcNow()))
            {
                await store.PutAsync(key, DocumentVersion.None, value, cancellation);
            }

            var desk = new PrivacyDesk(stores, new OnlyScratch(), erasure, new ErasureLedger(folder.FullName, time), time);
            var shown = await ShownAsync(desk, cancellation);
            await desk.EraseAccountAsync(ScratchPerson.Account, null, cancellation);
            await (plant?.Invoke(store) ?? Task.CompletedTask);
            return (shown, await LeftAsync(store, cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<IReadOnlyList<string>> ShownAsync(PrivacyDesk desk, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        await desk.ExportAsync(buffer, ScratchPerson.Account, null, cancellation);
        using var read = JsonDocument.Parse(buffer.ToArray());
        return [.. read.RootElement.GetProperty("tenants")[0].GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("kind").GetString() ?? "").Distinct()];
    }

    // Not by the erasure's own reading: every value as it is stored, byte for byte, and every key that would be the person's.
    static async Task<int> LeftAsync(IDocumentStore store, CancellationToken cancellation)
    {
        var (left, account) = (0, Encoding.UTF8.GetBytes(ScratchPerson.Account));
        var own = AccountErasure.OwnKeys(store, ScratchPerson.Account);
        await foreach (var document in store.EverythingAsync(DocumentPrefix.Everything, cancellation))
        {
            left += own.Contains(document.Key) || document.Value.Span.IndexOf(account) >= 0 ? 1 : 0;
        }

        return left;
    }

    sealed class OnlyScratch : ITenantList
    {
        public IReadOnlyList<TenantId> All() => [Scratch];

        public Problem? Destroy(TenantId tenant) => null;
    }
}
