using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outrigger.Site.Forge.Remotes;

/// <summary>What the bridge hands back for a call to an app's server.</summary>
static class RemoteReply
{
    /// <summary>Forge's limit for what a server may answer.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    public static JsonObject Failed(string message) => new()
    {
        ["success"] = false,
        ["error"] = new JsonObject { ["message"] = message },
    };

    /// <summary>Judges an answer as Forge does: JSON whatever the status, no redirects, and 401 kept for "the token is not believed".</summary>
    public static async Task<JsonObject> OfAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var status = (int)answer.StatusCode;
        if (status == 401)
        {
            return Failed("Remote could not verify the Forge Invocation Token");
        }

        if (status is >= 300 and < 400)
        {
            return Failed($"Invalid response from remote - status {status}: redirects are not followed");
        }

        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        if (type != "application/json" && !type.EndsWith("+json", StringComparison.Ordinal))
        {
            return Failed($"Invalid response from remote - content-type header must be application/json, got {(type.Length == 0 ? "none" : type)}");
        }

        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        return await LimitedBody.ReadAsync(body, MostBytes, cancellation) is not { } bytes
            ? Failed("Invalid response from remote - the body is larger than 5 MB")
            : Parsed(answer, bytes);
    }

    static JsonObject Parsed(HttpResponseMessage answer, byte[] bytes)
    {
        try
        {
            return new JsonObject
            {
                ["success"] = true,
                ["payload"] = new JsonObject { ["status"] = (int)answer.StatusCode, ["headers"] = Headers(answer), ["body"] = JsonNode.Parse(bytes) },
            };
        }
        catch (JsonException)
        {
            return Failed("Invalid response from remote - cannot parse body as JSON");
        }
    }

    static JsonObject Headers(HttpResponseMessage answer)
    {
        var headers = new JsonObject();
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
#pragma warning disable CA1308 // The bridge hands header names over in lower case.
            headers[name.ToLowerInvariant()] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
#pragma warning restore CA1308
        }

        return headers;
    }
}
