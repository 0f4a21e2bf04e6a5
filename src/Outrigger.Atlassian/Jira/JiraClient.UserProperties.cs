using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Jira;

public sealed partial class JiraClient
{
    /// <summary>A property of the user's own record as JSON text; null where there is none.</summary>
    /// <param name="accountId">The caller's own.</param>
    [RequiresScopes(JiraScopes.ReadUser)]
    public Task<Outcome<string?>> UserPropertyAsync(string accountId, string key, CancellationToken cancellation) =>
        ValueAsync(UserProperty(accountId, key), $"Reading your property {key}", cancellation);

    /// <summary>Sets a property of the user's own record.</summary>
    /// <param name="accountId">The caller's own; only administrators may write others'.</param>
    /// <param name="valueJson">Any JSON value as text, at most 32,768 bytes.</param>
    [RequiresScopes(JiraScopes.WriteUserProperty)]
    public Task<Outcome<bool>> SetUserPropertyAsync(string accountId, string key, string valueJson, CancellationToken cancellation) =>
        DoAsync(Writing(Put, UserProperty(accountId, key), JiraBodies.Value(valueJson), repeatable: true), $"Setting your property {key}", cancellation);

    static ProductUrl UserProperty(string accountId, string key) => ProductUrl.Jira("user", "properties", key).With("accountId", accountId);
}
