using Outrigger.Atlassian.Jira.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Jira;

public sealed partial class JiraClient
{
    /// <summary>
    /// An issue property's JSON value as text; null where there is none, or where the issue may not be seen. Anyone who may see
    /// the issue can read it.
    /// </summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<string?>> PropertyAsync(string issueIdOrKey, string key, CancellationToken cancellation) =>
        ValueAsync(IssueProperty(issueIdOrKey, key), $"Reading property {key} of issue {issueIdOrKey}", cancellation);

    /// <summary>Sets an issue property, which needs the permission to edit the issue.</summary>
    /// <param name="valueJson">Any JSON value as text, at most 32,768 characters.</param>
    [RequiresScopes(JiraScopes.WriteWork)]
    public Task<Outcome<bool>> SetPropertyAsync(string issueIdOrKey, string key, string valueJson, CancellationToken cancellation) =>
        DoAsync(
            Writing(Put, IssueProperty(issueIdOrKey, key), JiraBodies.Value(valueJson), repeatable: true),
            $"Setting property {key} of issue {issueIdOrKey}", cancellation);

    [RequiresScopes(JiraScopes.WriteWork)]
    public Task<Outcome<bool>> DeletePropertyAsync(string issueIdOrKey, string key, CancellationToken cancellation) =>
        DoAsync(
            Writing(Delete, IssueProperty(issueIdOrKey, key), repeatable: true),
            $"Deleting property {key} of issue {issueIdOrKey}", cancellation);

    /// <summary>A project property's JSON value as text; null where there is none, or where the project may not be seen.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<string?>> ProjectPropertyAsync(string projectIdOrKey, string key, CancellationToken cancellation) =>
        ValueAsync(ProjectProperty(projectIdOrKey, key), $"Reading property {key} of project {projectIdOrKey}", cancellation);

    /// <summary>Sets a project property, which needs to be an administrator of the project.</summary>
    /// <param name="valueJson">Any JSON value as text, at most 32,768 characters.</param>
    [RequiresScopes(JiraScopes.WriteProjectProperty)]
    public Task<Outcome<bool>> SetProjectPropertyAsync(string projectIdOrKey, string key, string valueJson, CancellationToken cancellation) =>
        DoAsync(
            Writing(Put, ProjectProperty(projectIdOrKey, key), JiraBodies.Value(valueJson), repeatable: true),
            $"Setting property {key} of project {projectIdOrKey}", cancellation);

    [RequiresScopes(JiraScopes.DeleteProjectProperty)]
    public Task<Outcome<bool>> DeleteProjectPropertyAsync(string projectIdOrKey, string key, CancellationToken cancellation) =>
        DoAsync(
            Writing(Delete, ProjectProperty(projectIdOrKey, key), repeatable: true),
            $"Deleting property {key} of project {projectIdOrKey}", cancellation);

    async Task<Outcome<string?>> ValueAsync(ProductUrl url, string doing, CancellationToken cancellation)
    {
        var asked = await AskAsync<string?>(Reading(url), doing, SmallReaders.PropertyValue, cancellation);
        return asked.Problem is { Code: ErrorCode.NotFound } ? Outcome.Ok<string?>(null) : asked;
    }

    static ProductUrl IssueProperty(string issueIdOrKey, string key) => ProductUrl.Jira("issue", issueIdOrKey, "properties", key);

    static ProductUrl ProjectProperty(string projectIdOrKey, string key) => ProductUrl.Jira("project", projectIdOrKey, "properties", key);
}
