using Outrigger.Atlassian.Confluence.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Confluence;

public sealed partial class ConfluenceClient
{
    /// <summary>Who the requests are made as.</summary>
    [RequiresScopes("read:content-details:confluence")]
    public Task<Outcome<Person>> CurrentUserAsync(CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.V1("user", "current")), "Reading who you are", SmallReaders.Person, cancellation);
}
