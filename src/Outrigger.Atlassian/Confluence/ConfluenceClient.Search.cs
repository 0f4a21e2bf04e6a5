using Outrigger.Atlassian.Confluence.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Confluence;

public sealed partial class ConfluenceClient
{
    /// <summary>
    /// Current pages whose title holds all words of the text, the last changed first; all pages where the text has no word.
    /// The search index lags behind: a page made seconds ago may be missing.
    /// </summary>
    [RequiresScopes("read:content-details:confluence")]
    public async Task<Outcome<IReadOnlyList<Page>>> SearchPagesAsync(string text, string? spaceKey, int limit, CancellationToken cancellation)
    {
        var condition = Cql.All(
            Cql.Is("type", "page"), spaceKey is null ? null : Cql.Is("space", spaceKey), Cql.Words("title", text));
        var url = ProductUrl.V1("content", "search").With("cql", condition.Print("lastmodified desc"))
            .WithList("expand", ContentReader.Expansions).With("limit", limit);
        var asked = await ListAsync(url, null, "Searching for pages", ContentReader.ReadItem, cancellation);
        return asked.TryGet(out var found, out var problem) ? Outcome.Ok(found.Items) : problem;
    }

    /// <summary>People whose name holds all words of the text; nobody where the text has no word.</summary>
    [RequiresScopes("read:content-details:confluence")]
    public async Task<Outcome<IReadOnlyList<Person>>> SearchPeopleAsync(string text, int limit, CancellationToken cancellation)
    {
        if (Cql.Words("user.fullname", text) is not { } condition)
        {
            return Outcome.Ok<IReadOnlyList<Person>>([]);
        }

        var url = ProductUrl.V1("search", "user").With("cql", condition.Print()).With("limit", limit);
        var asked = await ListAsync(url, null, "Searching for people", SmallReaders.PersonHit, cancellation);
        return asked.TryGet(out var hits, out var problem) ? Outcome.Ok<IReadOnlyList<Person>>([.. hits.Items.OfType<Person>()]) : problem;
    }
}
