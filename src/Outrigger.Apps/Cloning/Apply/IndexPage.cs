using System.Text;
using Outrigger.Atlassian.StorageFormat;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>The body of the page that links to every clone.</summary>
static class IndexPage
{
    /// <summary>A numbered list of links by title, in the order given. Confluence keeps such links when a page is renamed or moved.</summary>
    public static string Body(IEnumerable<string> titles)
    {
        var body = new StringBuilder("<ol>");
        foreach (var title in titles)
        {
            body.Append("<li><p><ac:link><ri:page ri:content-title=\"").Append(StorageEscape.Attribute(title)).Append("\" /></ac:link></p></li>");
        }

        return body.Append("</ol>").ToString();
    }
}
