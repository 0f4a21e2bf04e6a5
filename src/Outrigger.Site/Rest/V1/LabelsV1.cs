using System.Buffers;
using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V1;

/// <summary>Adding and removing labels.</summary>
static class LabelsV1
{
    const string Root = "/wiki/rest/api/content/{id}/label";
    const int MostUnits = 255;
    const int MostInRequest = 20;
    const int MostOnPage = 100;

    static readonly SearchValues<char> Forbidden = SearchValues.Create("!#&()*,.:;<>?@[]^'\\` ");

    public static void MapLabels(this RestRoutes routes)
    {
        routes.Get(Root, "read:label:confluence or read:confluence-content.summary", call =>
            call.VisiblePage(call.Path("id")) is { } page ? RestAnswer.Ok(ContentJson.LabelsJson(call, page), 0) : call.NotFound(call.Path("id")));
        routes.Post(Root, "read:label:confluence write:label:confluence or write:confluence-content", Add);
        routes.Delete(Root, "write:label:confluence or write:confluence-content", call => Remove(call, call.Query("name")));
        routes.Delete(Root + "/{label}", "write:label:confluence or write:confluence-content", call => Remove(call, call.Path("label")));
    }

    static RestAnswer Add(RestCall call)
    {
        if (call.VisiblePage(call.Path("id")) is not { } page)
        {
            return call.NotFound(call.Path("id"));
        }

        if (!call.State.MayEdit(call.User, page))
        {
            return call.Refuse(403, "Not permitted to edit labels of the content");
        }

        var wanted = (call.Body is JsonArray many ? many : [call.Body?.DeepClone()]).Select(Read).ToList();
        if (wanted.Count is 0 or > MostInRequest || wanted.Contains(null))
        {
            return call.Refuse(400, "The body must hold 1 to 20 labels, each with a prefix and a name of at most 255 characters without spaces and ! # & ( ) * , . : ; < > ? @ [ ] ^ ' \\ `");
        }

        var labels = page.Labels.Union(wanted.Select(label => call.State.Label(label?.Name ?? "", label?.Prefix ?? ""))).ToList();
        if (labels.Count > MostOnPage)
        {
            return call.Refuse(400, "The content would have too many labels");
        }

        var changed = page with { Labels = labels };
        call.State.Put(changed);
        return RestAnswer.Ok(ContentJson.LabelsJson(call, changed), 0);
    }

    // Confluence keeps label names in lower case.
    static (string Prefix, string Name)? Read(JsonNode? node) =>
        JsonRead.Text(node, "prefix") is ("global" or "my" or "team") and var prefix
        && JsonRead.Text(node, "name") is { Length: > 0 and <= MostUnits } name && !name.AsSpan().ContainsAny(Forbidden)
        ? (prefix, name.ToLowerInvariant())
        : null;

    static RestAnswer Remove(RestCall call, string? name)
    {
        if (call.VisiblePage(call.Path("id")) is not { } page)
        {
            return call.NotFound(call.Path("id"));
        }

        if (!call.State.MayEdit(call.User, page))
        {
            return call.Refuse(403, "Not permitted to edit labels of the content");
        }

        call.State.Put(page with { Labels = [.. page.Labels.Where(label => label.Name != name)] });
        return RestAnswer.NoContent;
    }
}
