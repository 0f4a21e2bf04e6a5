using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Outrigger.Site.Rest;

/// <summary>The shapes in which the products say no: Confluence has two, Jira has one.</summary>
static class Refusals
{
    public const string TitleTaken = "A page with this title already exists: A page already exists with the same TITLE in this space";

    const string Exceptions = "com.atlassian.confluence.api.service.exceptions.";

    /// <summary>An app asks for more than its manifest's scopes cover.</summary>
    public static RestAnswer ScopeMissing => new(401)
    {
        Json = new JsonObject { ["code"] = 401, ["message"] = "Unauthorized; scope does not match" },
    };

    public static RestAnswer V2(int status, string title) => V2(status, CodeOf(status), title);

    public static RestAnswer V2(int status, string code, string title) => new(status)
    {
        Json = new JsonObject
        {
            ["errors"] = new JsonArray(new JsonObject { ["status"] = status, ["code"] = code, ["title"] = title, ["detail"] = null }),
        },
    };

    public static RestAnswer V1(int status, string message) => new(status)
    {
        Json = new JsonObject
        {
            ["statusCode"] = status,
            ["data"] = new JsonObject { ["authorized"] = status != 403, ["valid"] = status != 400, ["errors"] = new JsonArray(), ["successful"] = false },
            ["message"] = Exceptions + ExceptionOf(status) + ": " + message,
        },
    };

    /// <summary>As Jira says no to a request as a whole.</summary>
    public static RestAnswer Jira(int status, params IEnumerable<string> messages) => new(status)
    {
        Json = new JsonObject { ["errorMessages"] = new JsonArray([.. messages.Select(message => (JsonNode)message)]), ["errors"] = new JsonObject() },
    };

    /// <summary>As Jira says no to fields of a request, each with its reason.</summary>
    public static RestAnswer JiraFields(IEnumerable<KeyValuePair<string, string>> reasons) => new(400)
    {
        Json = new JsonObject { ["errorMessages"] = new JsonArray(), ["errors"] = new JsonObject(reasons.Select(reason => KeyValuePair.Create(reason.Key, (JsonNode?)reason.Value))) },
    };

    /// <inheritdoc cref="JiraFields"/>
    public static RestAnswer JiraField(string field, string reason) => JiraFields([KeyValuePair.Create(field, reason)]);

    /// <summary>In the shape of the API that a path belongs to.</summary>
    public static RestAnswer Of(PathString path, int status, string message) =>
        IsV2(path) ? V2(status, message) : ProductOf(path) == "jira" ? Jira(status, message) : V1(status, message);

    /// <summary>True below <c>/wiki/api/v2</c>.</summary>
    public static bool IsV2(PathString path) => path.StartsWithSegments("/wiki/api/v2", StringComparison.Ordinal);

    /// <summary><c>confluence</c> below <c>/wiki</c>, <c>jira</c> elsewhere.</summary>
    public static string ProductOf(PathString path) => path.StartsWithSegments("/wiki", StringComparison.Ordinal) ? "confluence" : "jira";

    static string CodeOf(int status) => status switch
    {
        400 => "BAD_REQUEST",
        401 => "UNAUTHORIZED",
        403 => "FORBIDDEN",
        404 => "NOT_FOUND",
        409 => "CONFLICT",
        413 => "REQUEST_TOO_LARGE",
        429 => "TOO_MANY_REQUESTS",
        503 => "SERVICE_UNAVAILABLE",
        _ => "INTERNAL_SERVER_ERROR",
    };

    static string ExceptionOf(int status) => status switch
    {
        400 => "BadRequestException",
        401 => "UnauthorizedException",
        403 => "PermissionException",
        404 => "NotFoundException",
        409 => "ConflictException",
        413 => "RequestTooLargeException",
        429 => "TooManyRequestsException",
        _ => "ServiceException",
    };
}
