using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Outrigger.Core.Errors;

namespace Outrigger.Server.Hosting;

/// <summary>Reads and writes bodies by closed, source-generated shapes.</summary>
static class JsonBody
{
    static readonly string[] MediaTypes = ["application/json", "application/json; charset=utf-8", "application/json;charset=utf-8"];

    /// <summary>The body, or null after the request was answered with the reason why not.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> shape)
        where T : class
    {
        var request = context.Request;
        if (!MediaTypes.Contains(request.ContentType, StringComparer.OrdinalIgnoreCase) || request.Headers.ContentEncoding.Count > 0)
        {
            await ProblemBody.WriteAsync(context, ProblemBody.Of(StatusCodes.Status415UnsupportedMediaType), StatusCodes.Status415UnsupportedMediaType);
            return null;
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.RequestAborted);
        if (Parse(body, shape) is { } value)
        {
            return value;
        }

        // The reason would quote what was sent, and that stays out of answers and logs.
        await ProblemBody.WriteAsync(context, new(ErrorCode.Invalid, "The body is not what this address takes: a member is missing, unknown, doubled or of another type."));
        return null;
    }

    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }

    static T? Parse<T>(MemoryStream body, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length), shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
