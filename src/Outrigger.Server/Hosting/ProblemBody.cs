using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Outrigger.Core.Errors;

namespace Outrigger.Server.Hosting;

/// <summary>The one body of every answer that is not a success: <c>application/problem+json</c> with a code of the one table.</summary>
static class ProblemBody
{
    /// <summary>Answers with a problem.</summary>
    /// <param name="status">Where HTTP has a finer status than the table; else the table's.</param>
    public static async Task WriteAsync(HttpContext context, Problem problem, int? status = null)
    {
        var meaning = ErrorTable.Of(problem.Code);
        var response = context.Response;
        response.StatusCode = status ?? meaning.HttpStatus;
        response.ContentType = "application/problem+json";
        if (problem.RetryAfterSeconds is { } seconds)
        {
            response.Headers[HeaderNames.RetryAfter] = Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture);
        }

        var body = Json(problem, meaning.Title, response.StatusCode);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>The problem of an HTTP status that the server itself gives.</summary>
    public static Problem Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => new(ErrorCode.NotFound, "There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => new(ErrorCode.Invalid, "This address does not take this method."),
        StatusCodes.Status408RequestTimeout => new(ErrorCode.Invalid, "The request came too slowly."),
        StatusCodes.Status413PayloadTooLarge => new(ErrorCode.TooLarge, "The request's body is too large."),
        StatusCodes.Status415UnsupportedMediaType => new(ErrorCode.Invalid, "The body is not application/json in UTF-8."),
        StatusCodes.Status503ServiceUnavailable => new(ErrorCode.Unavailable, "The server cannot answer at the moment.", "Try again.", RetryAfterSeconds: 5),
        >= 500 => new(ErrorCode.Internal, "The server failed.", "Try again; the operator finds the reason in the log."),
        _ => new(ErrorCode.Invalid, "The request is not well-formed."),
    };

    static ReadOnlyMemory<byte> Json(Problem problem, string title, int status)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteNumber("status", status);
            json.WriteString("code", JsonNamingPolicy.CamelCase.ConvertName(problem.Code.ToString()));
            json.WriteString("detail", problem.Message);
            if (problem.WayOut is { } wayOut)
            {
                json.WriteString("wayOut", wayOut);
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
