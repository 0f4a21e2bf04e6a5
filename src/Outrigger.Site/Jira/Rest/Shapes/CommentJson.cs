using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rendering;
using Outrigger.Site.Pages.Rendering;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Shapes;

/// <summary>A comment as Jira writes it.</summary>
static class CommentJson
{
    /// <param name="expand"><c>properties</c> and <c>renderedBody</c> are left out unless asked for.</param>
    public static JsonObject Write(RestCall call, Issue issue, IssueComment comment, IReadOnlyCollection<string> expand)
    {
        var json = new JsonObject
        {
            ["self"] = call.Self($"issue/{issue.Id}/comment/{comment.Id}"),
            ["id"] = comment.Id,
            ["author"] = PersonJson.Brief(call, comment.AuthorId),
            ["body"] = JsonNode.Parse(comment.Body),
            ["updateAuthor"] = PersonJson.Brief(call, comment.UpdateAuthorId ?? comment.AuthorId),
            ["created"] = JiraTimes.Text(comment.CreatedAt),
            ["updated"] = JiraTimes.Text(comment.UpdatedAt),
            ["jsdPublic"] = comment.IsPublic,
        };
        if (comment.Visibility is { } only)
        {
            json["visibility"] = new JsonObject { ["type"] = only.IsRole ? "role" : "group", ["value"] = only.Name, ["identifier"] = only.Id };
        }

        if (comment.ParentId is { } parent)
        {
            json["parentId"] = long.Parse(parent, System.Globalization.CultureInfo.InvariantCulture);
        }

        if (expand.Contains("properties"))
        {
            json["properties"] = new JsonArray([.. comment.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => PartJson.Property(property.Key, property.Value))]);
        }

        if (expand.Contains("renderedBody"))
        {
            json["renderedBody"] = Rendered(call, comment.Body);
        }

        return json;
    }

    /// <summary>A document as markup; empty for none.</summary>
    public static string Rendered(RestCall call, string? adf) => adf is null ? "" : AdfRenderer.Render(adf, new Names(call)).ToString();

    // Names people; addresses stay what they are.
    sealed class Names(RestCall call) : IAdfLookup
    {
        public LinkTarget? Person(string accountId) =>
            call.State.User(accountId) is { } user ? new LinkTarget(user.DisplayName, call.Origin() + "/jira/people/" + Uri.EscapeDataString(user.AccountId)) : null;

        public LinkTarget? Address(string address) => null;
    }
}
