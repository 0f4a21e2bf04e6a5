using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Outrigger.Site.Rest.Limits;

namespace Outrigger.Site.Rest;

/// <summary>Sends an answer, or loses it as the fault says.</summary>
static class RestSender
{
    static readonly TimeSpan Held = TimeSpan.FromSeconds(2);
    static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(200);

    // As the product does: storage format is readable in the answer, not a row of \u003C.
    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task SendAsync(HttpContext http, RestAnswer answer, Fault fault, TimeProvider time)
    {
        if (fault.LosesAnswer())
        {
            await (fault == Fault.TimeoutAfter ? Task.Delay(Held, time, http.RequestAborted) : Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            http.Abort();
            return;
        }

        Describe(http.Response, answer);
        var bytes = answer.Bytes ?? (answer.Json is null ? ReadOnlyMemory<byte>.Empty : Serialize(answer));
        if (answer.Status is 204 or 302)
        {
            return;
        }

        http.Response.ContentLength = bytes.Length;
        if (fault == Fault.SlowBody)
        {
            await http.Response.Body.WriteAsync(bytes[..(bytes.Length / 2)], http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await Task.Delay(Slow, time, http.RequestAborted);
            bytes = bytes[(bytes.Length / 2)..];
        }

        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    static void Describe(HttpResponse response, RestAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.ContentType = answer.ContentType ?? (answer.Json is null ? null : "application/json");
        response.Headers.Link = answer.Link;
        response.Headers.Location = answer.Location;
        if (answer.FileName is not null)
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(answer.FileName);
            response.Headers.ContentDisposition = disposition.ToString();
        }
    }

    static ReadOnlyMemory<byte> Serialize(RestAnswer answer)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            answer.Json?.WriteTo(writer);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
