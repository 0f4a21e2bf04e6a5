using System.Runtime.CompilerServices;
using System.Text.Json;
using Outrigger.Core.Documents;
using Outrigger.Server.Api;
using Outrigger.Server.Api.Documents;

namespace Outrigger.Server.Privacy;

/// <summary>Reads every document of a store, with the accounts that its value names.</summary>
static class AccountWalk
{
    /// <summary>All documents in key order.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public static async IAsyncEnumerable<Document> EverythingAsync(this IDocumentStore store, DocumentPrefix prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? cursor = null;
        do
        {
            if (!(await store.ListAsync(prefix, DocumentLimits.MaxPage, cursor, cancellation)).TryGet(out var page, out var problem))
            {
                throw new StoreRefusedException(problem);
            }

            foreach (var document in page.Items)
            {
                yield return document;
            }

            cursor = page.Cursor;
        }
        while (cursor is not null);
    }

    /// <summary>Account ids of persons in the members that the document's type declares.</summary>
    public static IReadOnlyList<string> Accounts(Document document)
    {
        var members = ServerDocuments.Types.Of(document.Key).AccountIds;
        if (members.Count == 0)
        {
            return [];
        }

        using var value = JsonDocument.Parse(document.Value);
        return [.. members.SelectMany(member => At(value.RootElement, member.Split('.'))).Where(FormerUser.IsPerson).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Account ids of all persons that the store names.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public static async Task<IReadOnlySet<string>> AccountsAsync(this IDocumentStore store, CancellationToken cancellation)
    {
        var accounts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in ServerDocuments.Types.All.Where(type => type.AccountIds.Count > 0))
        {
            await foreach (var document in store.EverythingAsync(DocumentPrefix.Of(type), cancellation))
            {
                accounts.UnionWith(Accounts(document));
            }
        }

        return accounts;
    }

    static IEnumerable<string> At(JsonElement element, ReadOnlyMemory<string> path) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => At(item, path)),
        JsonValueKind.Object => path.Length > 0 && element.TryGetProperty(path.Span[0], out var inner) ? At(inner, path[1..]) : [],
        JsonValueKind.String => path.Length == 0 ? [element.GetString() ?? ""] : [],
        _ => [],
    };
}
