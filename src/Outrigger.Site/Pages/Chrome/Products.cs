using Outrigger.Site.Pages.Hosting;

namespace Outrigger.Site.Pages.Chrome;

/// <summary>The products that share the site and its people.</summary>
enum Product
{
    /// <summary>A page of the site itself.</summary>
    None,
    Jira,
    Confluence,
}

static class Products
{
    /// <summary>The product of a page, by its address.</summary>
    public static Product Of(PageCall call)
    {
        var path = call.Http.Request.Path;
        return path.StartsWithSegments("/wiki", StringComparison.OrdinalIgnoreCase) ? Product.Confluence
            : path.StartsWithSegments("/jira", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/browse", StringComparison.OrdinalIgnoreCase)
                || path.StartsWithSegments("/issues", StringComparison.OrdinalIgnoreCase) ? Product.Jira
            : Product.None;
    }
}
