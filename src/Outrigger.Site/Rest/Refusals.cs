using System.Text.Json.Nodes;

namespace Outrigger.Site.Rest;

/// <summary>The two shapes in which Confluence says no.</summary>
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
