using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Links of all kinds, and mentions.</summary>
static class LinkRules
{
    public static void Anchor(RenderPass pass, StorageElement element)
    {
        if (SafeUrl.Link(element["href"]) is not { } address)
        {
            // An <a name> marks a place; an address that could run code leaves its words.
            pass.Wrap(element["name"] is { } name ? Html.Of($"<span id=\"{Headings.AnchorId(name)}\">") : Html.Of($"<span>"), element, "</span>");
            return;
        }

        if (address.StartsWith('#'))
        {
            address = "#" + Headings.AnchorId(Uri.UnescapeDataString(address[1..]));
        }

        var card = element["data-card-appearance"] is not null ? "smart" : "plain";
        var relation = SafeUrl.IsElsewhere(address) ? Html.Of($" rel=\"noopener noreferrer\"") : Html.None;
        pass.Wrap(Html.Of($"<a class=\"{card}\" href=\"{address}\"{relation}>"), element, "</a>");
    }

    public static void Link(RenderPass pass, StorageElement link)
    {
        if (link.First("ri:user") is { } user)
        {
            Mention(pass, user);
            return;
        }

        var target = Target(pass, link);
        var anchor = link["ac:anchor"] is { Length: > 0 } name ? "#" + Headings.AnchorId(name) : string.Empty;
        var href = target?.Href + anchor;
        if (href.Length == 0)
        {
            pass.Write($"<span class=\"unresolved\" title=\"Nothing you may see has this name\">");
            Words(pass, link, Stated(link));
            pass.Write($"</span>");
            return;
        }

        pass.Write($"<a href=\"{href}\">");
        Words(pass, link, target?.Text ?? link["ac:anchor"] ?? string.Empty);
        pass.Write($"</a>");
    }

    public static void Mention(RenderPass pass, StorageElement user)
    {
        var account = user["ri:account-id"] ?? user["ri:userkey"] ?? user["ri:username"] ?? string.Empty;
        if (pass.Lookup.Person(account) is { } person)
        {
            pass.Write($"<span class=\"mention\">@{person.Text}</span>");
            return;
        }

        pass.Write($"<span class=\"mention unknown\" title=\"Nobody here has the account id {account}\">@{(account.Length > 0 ? account : "unknown")}</span>");
    }

    static LinkTarget? Target(RenderPass pass, StorageElement link)
    {
        foreach (var resource in link.Elements)
        {
            switch (resource.Name)
            {
                case "ri:page" or "ri:blog-post":
                    return pass.Lookup.Page(resource["ri:space-key"], resource["ri:content-title"] ?? string.Empty);
                case "ri:content-entity":
                    return pass.Lookup.PageById(resource["ri:content-id"] ?? string.Empty);
                case "ri:space":
                    return pass.Lookup.Space(resource["ri:space-key"] ?? string.Empty);
                case "ri:attachment":
                    return ImageRules.File(pass, resource) is { } file ? new LinkTarget(file.Name, file.Href) : null;
                case "ri:url":
                    return SafeUrl.Link(resource["ri:value"]) is { } address ? new LinkTarget(address, address) : null;
            }
        }

        return null;
    }

    /// <summary>What the link names, for the reader of a link that leads nowhere.</summary>
    static string Stated(StorageElement link)
    {
        var resource = link.Elements.FirstOrDefault(element => element.Name.StartsWith("ri:", StringComparison.Ordinal));
        return resource?["ri:content-title"] ?? resource?["ri:filename"] ?? resource?["ri:space-key"] ?? resource?["ri:value"]
            ?? resource?["ri:content-id"] ?? "link";
    }

    static void Words(RenderPass pass, StorageElement link, string otherwise)
    {
        var body = link.First("ac:link-body") ?? link.First("ac:plain-text-link-body");
        if (body is null || body.Children.Count == 0)
        {
            pass.Write($"{otherwise}");
            return;
        }

        pass.Children(body);
    }
}
