using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Outrigger.Site.Rest;

/// <summary>Reads what a request carries: JSON up to 5 MB, or a multipart form with files.</summary>
static class RestBody
{
    const int MostJsonBytes = 5 * 1024 * 1024;

    // A name said twice could be read in two ways; better to hear of it at once.
    static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    /// <returns>A refusal, or null when the call now has its body.</returns>
    public static async Task<RestAnswer?> ReadAsync(RestCall call, HttpContext http)
    {
        if (http.Request.HasFormContentType)
        {
            call.Files = await FilesAsync(http);
            return null;
        }

        if (http.Request.ContentLength > MostJsonBytes)
        {
            return call.Refuse(413, "Request is too large: over 5 MB");
        }

        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        return buffer.Length > MostJsonBytes ? call.Refuse(413, "Request is too large: over 5 MB")
            : buffer.Length == 0 ? null
            : Parse(call, buffer);
    }

    static RestAnswer? Parse(RestCall call, MemoryStream buffer)
    {
        try
        {
            call.Body = JsonNode.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), documentOptions: Once);
            return null;
        }
        catch (JsonException)
        {
            return call.Refuse(400, "The request body is not JSON");
        }
    }

    static async Task<IReadOnlyList<UploadedFile>> FilesAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = 64 * 1024 * 1024 }, http.RequestAborted);
        var files = new List<UploadedFile>();
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, http.RequestAborted);
            files.Add(new UploadedFile(file.FileName, file.ContentType ?? "application/octet-stream", content.ToArray(), form["comment"]));
        }

        return files;
    }
}
