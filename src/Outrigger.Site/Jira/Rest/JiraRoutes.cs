using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest;

/// <summary>Adds Jira's calls. Those on one issue get it, seen by the caller, and writes on it count for its limit.</summary>
sealed class JiraRoutes(RestRoutes routes, IssueWriteLimit writes)
{
    public const string Api = "/rest/api/3";
    const string OneIssue = Api + "/issue/{issueIdOrKey}";

    public void Get(string path, string scopes, Func<RestCall, RestAnswer> handler) => routes.Get(At(path), scopes, handler);

    /// <inheritdoc cref="RestRoutes.Ask"/>
    public void Ask(string path, string scopes, Func<RestCall, RestAnswer> handler) => routes.Ask(At(path), scopes, handler);

    public void Post(string path, string scopes, Func<RestCall, RestAnswer> handler) => routes.Post(At(path), scopes, handler);

    public void Put(string path, string scopes, Func<RestCall, RestAnswer> handler) => routes.Put(At(path), scopes, handler);

    public void Delete(string path, string scopes, Func<RestCall, RestAnswer> handler) => routes.Delete(At(path), scopes, handler);

    public void GetOfIssue(string below, string scopes, Func<RestCall, Issue, RestAnswer> handler) => routes.Get(OneIssue + below, scopes, call => Reading(call, handler));

    public void AskOfIssue(string below, string scopes, Func<RestCall, Issue, RestAnswer> handler) => routes.Ask(OneIssue + below, scopes, call => Reading(call, handler));

    public void PostToIssue(string below, string scopes, Func<RestCall, Issue, RestAnswer> handler) => routes.Post(OneIssue + below, scopes, call => Writing(call, handler));

    public void PutToIssue(string below, string scopes, Func<RestCall, Issue, RestAnswer> handler) => routes.Put(OneIssue + below, scopes, call => Writing(call, handler));

    public void DeleteOfIssue(string below, string scopes, Func<RestCall, Issue, RestAnswer> handler) => routes.Delete(OneIssue + below, scopes, call => Writing(call, handler));

    /// <summary>Counts a write on an issue that the path does not name.</summary>
    /// <returns>Null where it may be done.</returns>
    public RestAnswer? RefuseWrite(RestCall call, Issue issue) => writes.Refuse(call, issue.Id);

    // Other interfaces than the platform's are named in full.
    static string At(string path) => path.StartsWith("/rest/", StringComparison.Ordinal) ? path : Api + path;

    static RestAnswer Reading(RestCall call, Func<RestCall, Issue, RestAnswer> handler) =>
        call.SeenIssue(call.Path("issueIdOrKey")) is { } issue ? handler(call, issue) : call.NoIssue();

    RestAnswer Writing(RestCall call, Func<RestCall, Issue, RestAnswer> handler) =>
        call.SeenIssue(call.Path("issueIdOrKey")) is not { } issue ? call.NoIssue() : writes.Refuse(call, issue.Id) ?? handler(call, issue);
}
