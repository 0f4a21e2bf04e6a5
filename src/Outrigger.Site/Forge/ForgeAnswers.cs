using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Outrigger.Site.Forge;

/// <summary>Answers of the host's own endpoints.</summary>
static class ForgeAnswers
{
    public static Task JsonAsync(HttpContext http, JsonNode body) => SendAsync(http, "application/json", body.ToJsonString());

    /// <summary>One sentence for a person, as <c>{"message": …}</c>.</summary>
    public static Task ProblemAsync(HttpContext http, int status, string message)
    {
        http.Response.StatusCode = status;
        return JsonAsync(http, new JsonObject { ["message"] = message });
    }

    static Task SendAsync(HttpContext http, string type, string body)
    {
        http.Response.ContentType = type;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return http.Response.WriteAsync(body, Encoding.UTF8, http.RequestAborted);
    }
}
