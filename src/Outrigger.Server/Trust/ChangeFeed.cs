using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Outrigger.Trust.Promises;

namespace Outrigger.Server.Trust;

/// <summary>The changes of the policy as a feed (RFC 4287).</summary>
static class ChangeFeed
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Policy policy, HttpRequest request)
    {
        var root = $"{request.Scheme}://{request.Host}";
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "id", "urn:outrigger:policy"),
            new XElement(Atom + "title", "Changes of the promises"),
            new XElement(Atom + "updated", Instant(policy.Frame.Effective)),
            new XElement(Atom + "author", new XElement(Atom + "name", "Outrigger")),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", root + "/trust/changes.atom")),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", root + "/trust#changes")),
            policy.Frame.Changes.Select(change => Entry(change, root)));
        return [.. Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed + "\n")];
    }

    static XElement Entry(PolicyChange change, string root) => new(
        Atom + "entry",
        new XElement(Atom + "id", $"urn:outrigger:policy:{change.Version}"),
        new XElement(Atom + "title", $"Version {change.Version}"),
        new XElement(Atom + "updated", Instant(change.Date)),
        new XElement(Atom + "link", new XAttribute("href", root + "/trust#changes")),
        new XElement(Atom + "content", new XAttribute("type", "text"), string.Join('\n', change.Changes)));

    static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
