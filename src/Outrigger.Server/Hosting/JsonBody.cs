using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Core.Errors;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Hosting;

/// <summary>A body that fits its shape.</summary>
/// <param name="Json">The members that were sent and no others, written anew. A record would fill in what was left out, and not with its own defaults: generated readers leave those out.</param>
sealed record ReadBody<T>(T Value, byte[] Json);

/// <summary>Reads and writes bodies by closed, source-generated shapes.</summary>
static class JsonBody
{
    static readonly string[] MediaTypes = ["application/json", "application/json; charset=utf-8", "application/json;charset=utf-8"];

    /// <summary>The body, or null after the request was answered with the reason why not.</summary>
    public static Task<ReadBody<T>?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> shape)
        where T : class =>
        ReadAsync(context, body => Value(body, Closed(context, shape)) is { } value && JsonNode.Parse(body) is { } node
            ? new ReadBody<T>(value, Encoding.UTF8.GetBytes(node.ToJsonString()))
            : null);

    /// <summary>As the other, for a shape in which a member that was left out means its default.</summary>
    public static Task<T?> ReadValueAsync<T>(HttpContext context, JsonTypeInfo<T> shape)
        where T : class =>
        ReadAsync(context, body => Value(body, Closed(context, shape)));

    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }

    delegate T? Reader<T>(ReadOnlySpan<byte> body);

    static async Task<T?> ReadAsync<T>(HttpContext context, Reader<T> read)
        where T : class
    {
        var request = context.Request;
        if (!MediaTypes.Contains(request.ContentType, StringComparer.OrdinalIgnoreCase) || request.Headers.ContentEncoding.Count > 0)
        {
            await ProblemBody.WriteAsync(context, ProblemBody.Of(StatusCodes.Status415UnsupportedMediaType), StatusCodes.Status415UnsupportedMediaType);
            return null;
        }

        using var body = new MemoryStream();
        if (await TryCopyAsync(context, body) && Parse(body, read) is { } value)
        {
            return value;
        }

        // The reason would quote what was sent, and that stays out of answers and logs.
        await ProblemBody.WriteAsync(context, new(ErrorCode.Invalid, "The body is not what this address takes: a member is missing, unknown, doubled or of another type."));
        return null;
    }

    // Kestrel has an answer of its own for most broken bodies; for a chunk size out of range it only breaks the reading.
    static async Task<bool> TryCopyAsync(HttpContext context, MemoryStream body)
    {
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            return true;
        }
        catch (IOException exception) when (exception is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            return false;
        }
    }

    // NotSupportedException: a body of several kinds that names none of them.
    static T? Parse<T>(MemoryStream body, Reader<T> read)
        where T : class
    {
        try
        {
            var json = body.GetBuffer().AsSpan(0, (int)body.Length);
            return HasEmptyItem(json) ? null : read(json);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    // Shapes say of members whether they may be null; of a list's items they cannot.
    static bool HasEmptyItem(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var before = JsonTokenType.None;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null && before != JsonTokenType.PropertyName)
            {
                return true;
            }

            before = reader.TokenType;
        }

        return false;
    }

    static JsonTypeInfo<T> Closed<T>(HttpContext context, JsonTypeInfo<T> shape)
        where T : class => context.RequestServices.GetRequiredService<Protections>().Stand("closed-bodies")
            ? shape
            : (JsonTypeInfo<T>)new JsonSerializerOptions(shape.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip }.GetTypeInfo(typeof(T));

    static T? Value<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> shape)
        where T : class => JsonSerializer.Deserialize(json, shape);
}
