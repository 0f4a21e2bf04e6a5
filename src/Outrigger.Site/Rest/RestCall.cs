using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Site.Hosting;
using Outrigger.Site.Identity;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest;

/// <summary>One product request as a handler sees it: who, on what state, with which path, query and body.</summary>
sealed class RestCall(SiteContext context, HttpContext http, Caller caller)
{
    readonly Dictionary<string, JsonElement> shared = [];

    public SiteContext Context => context;

    public SiteState State => context.State;

    public SiteOptions Options => context.Options;

    public SiteUser User => caller.User;

    public Caller Caller => caller;

    public HttpRequest Request => http.Request;

    /// <summary>True below <c>/wiki/api/v2</c>, where errors have another shape.</summary>
    public bool IsV2 => Refusals.IsV2(http.Request.Path);

    /// <summary>The body where it is JSON; null where there is none.</summary>
    public JsonNode? Body { get; set; }

    /// <summary>Files of a multipart body.</summary>
    public IReadOnlyList<UploadedFile> Files { get; set; } = [];

    /// <summary>A part that stands in the answer many times over and is written once.</summary>
    /// <param name="name">Tells it from the answer's other such parts.</param>
    public JsonObject Shared(string name, Func<JsonObject> write)
    {
        if (!shared.TryGetValue(name, out var written))
        {
            shared[name] = written = JsonElement.Parse(write().ToJsonString());
        }

        return JsonObject.Create(written) ?? [];
    }

    /// <summary>A value of the path.</summary>
    public string Path(string name) => http.GetRouteValue(name) as string ?? "";

    /// <summary>The last value of a query field; null where it is missing or empty.</summary>
    public string? Query(string name) => http.Request.Query[name] is { Count: > 0 } values && values[^1] is { Length: > 0 } value ? value : null;

    /// <summary>All values of a query field that may be repeated or hold commas.</summary>
    public IReadOnlyList<string> QueryList(string name) =>
        [.. http.Request.Query[name].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    public bool Flag(string name) => string.Equals(Query(name), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A number in the query; the fallback where it is missing, null where it is none or out of range.</summary>
    public int? Number(string name, int fallback, int least, int most) => Query(name) is not { } text
        ? fallback
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    /// <summary>A page that the caller may view; null for none or a hidden one.</summary>
    public Page? VisiblePage(string id) => State.Page(id) is { } page && State.MayView(User, page) ? page : null;

    /// <summary>A space that the caller may view; null for none or a hidden one.</summary>
    public Space? VisibleSpace(Space? space) => space is not null && State.May(User, space, SpaceOperation.View) ? space : null;

    /// <summary>A refusal in the shape of the API that was called.</summary>
    public RestAnswer Refuse(int status, string message) => Refusals.Of(http.Request.Path, status, message);

    public RestAnswer NotFound(string what) => Refuse(404, IsV2 ? "Not Found" : "No content found with id: " + what);
}

/// <summary>One file of a multipart upload.</summary>
sealed record UploadedFile(string FileName, string MediaType, ReadOnlyMemory<byte> Content, string? Comment);
