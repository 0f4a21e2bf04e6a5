using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V2;

/// <summary>Content properties of a page.</summary>
static class PropertiesV2
{
    const string Root = PagesReadV2.Root + "/{pageId}/properties";
    const string Write = "read:page:confluence write:page:confluence";
    const int MostKeyUnits = 255;
    const int MostValueUnits = 32_768;

    public static void MapProperties(this RestRoutes routes)
    {
        routes.Get(Root, "read:page:confluence", List);
        routes.Post(Root, Write, Create);
        routes.Get(Root + "/{propertyId}", "read:page:confluence", One);
        routes.Put(Root + "/{propertyId}", Write, Update);
        routes.Delete(Root + "/{propertyId}", Write, Remove);
    }

    static RestAnswer List(RestCall call)
    {
        if (call.VisiblePage(call.Path("pageId")) is not { } page)
        {
            return call.NotFound("page");
        }

        var found = page.Properties.Where(property => call.Query("key") is not { } key || key == property.Key);
        var sorted = call.Query("sort") switch
        {
            null => found,
            "key" => found.OrderBy(property => property.Key, StringComparer.Ordinal),
            "-key" => found.OrderByDescending(property => property.Key, StringComparer.Ordinal),
            _ => null,
        };
        return sorted is null
            ? call.Refuse(400, "Provided value for 'sort' is not one of key, -key")
            : ListV2.Answer(call, [.. sorted], property => property.Id, PageJson.PropertyJson, counts: false);
    }

    static RestAnswer One(RestCall call) => call.VisiblePage(call.Path("pageId")) is { } page && Find(call, page) is { } property
        ? RestAnswer.Ok(PageJson.PropertyJson(property), objects: 0)
        : call.NotFound("property");

    static RestAnswer Create(RestCall call)
    {
        var (page, refusal) = Editable(call);
        if (page is null || refusal is not null)
        {
            return refusal ?? call.NotFound("page");
        }

        if (Wanted(call) is not { } wanted)
        {
            return call.Refuse(400, "The body must hold a key of 1 to 255 characters and a value of at most 32768");
        }

        if (page.Properties.Any(property => property.Key == wanted.Key))
        {
            return call.Refuse(409, "A property with this key already exists on the page");
        }

        var made = call.State.NewProperty(wanted.Key, wanted.Value, call.User.AccountId);
        call.State.Put(page with { Properties = [.. page.Properties, made] });
        return RestAnswer.Ok(PageJson.PropertyJson(made), objects: 0);
    }

    static RestAnswer Update(RestCall call)
    {
        var (page, refusal) = Editable(call);
        if (page is null || refusal is not null)
        {
            return refusal ?? call.NotFound("page");
        }

        if (Find(call, page) is not { } before)
        {
            return call.NotFound("property");
        }

        if (Wanted(call) is not { } wanted || wanted.Key != before.Key || WantedPage.From(call.Body)?.VersionNumber is not { } number)
        {
            return call.Refuse(400, "The body must hold the property's key, a value of at most 32768 characters and version.number");
        }

        if (number != before.Version + 1)
        {
            return call.Refuse(409, $"Version must be incremented by one. Current version: [{before.Version}]. Provided version: [{number}]");
        }

        var after = before with { ValueJson = wanted.Value, Version = number, AuthorId = call.User.AccountId, CreatedAt = call.State.Now };
        call.State.Put(page with { Properties = [.. page.Properties.Select(property => property.Id == before.Id ? after : property)] });
        return RestAnswer.Ok(PageJson.PropertyJson(after), objects: 0);
    }

    static RestAnswer Remove(RestCall call)
    {
        var (page, refusal) = Editable(call);
        if (page is null || refusal is not null)
        {
            return refusal ?? call.NotFound("page");
        }

        if (Find(call, page) is not { } property)
        {
            return call.NotFound("property");
        }

        call.State.Put(page with { Properties = [.. page.Properties.Where(other => other.Id != property.Id)] });
        return RestAnswer.NoContent;
    }

    static (Page? Page, RestAnswer? Refusal) Editable(RestCall call) =>
        call.VisiblePage(call.Path("pageId")) is not { } page ? (null, call.NotFound("page"))
        : call.State.MayEdit(call.User, page) ? (page, null)
        : (null, call.Refuse(403, "Not permitted to edit the page"));

    static ContentProperty? Find(RestCall call, Page page) => page.Properties.FirstOrDefault(property => property.Id == call.Path("propertyId"));

    static (string Key, string Value)? Wanted(RestCall call) =>
        call.Body is JsonObject json && json["key"] is JsonValue key && key.TryGetValue<string>(out var name) && name.Length is > 0 and <= MostKeyUnits
        && json.TryGetPropertyValue("value", out var value) && (value?.ToJsonString() ?? "null") is { Length: <= MostValueUnits } text ? (name, text) : null;
}
