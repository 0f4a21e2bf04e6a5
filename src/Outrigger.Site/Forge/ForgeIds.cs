using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Model;

namespace Outrigger.Site.Forge;

/// <summary>Ids that Forge hands out, made from the site's own so that they stay the same for as long as its data lives.</summary>
static class ForgeIds
{
    public static string Cloud(string siteId) => NameUuid("cloud", siteId);

    /// <summary>Changes when the site's data is reset, as a reinstallation does at Atlassian.</summary>
    public static string Installation(string siteId, ForgeApp app) => $"ari:cloud:ecosystem::installation/{NameUuid("installation", siteId + app.Uuid)}";

    public static string Environment(ForgeApp app) => $"ari:cloud:ecosystem::environment/{app.Uuid}/{ForgeApps.EnvironmentId}";

    /// <summary>Id of a module as installed; also the local id of a module that stands on a page once.</summary>
    public static string Extension(ForgeApp app, ForgeModule module) =>
        $"ari:cloud:ecosystem::extension/{app.Uuid}/{ForgeApps.EnvironmentId}/static/{module.Key}";

    /// <summary>Id of a macro that is put on a page with its next version.</summary>
    public static string Macro(Page page) => NameUuid("macro", string.Create(CultureInfo.InvariantCulture, $"{page.Id}/{page.Latest.Number}"));

    // RFC 9562 version 8: a uuid whose bits are a hash of a name.
    static string NameUuid(string kind, string name)
    {
        var bits = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{name}")).AsSpan(0, 16);
        bits[6] = (byte)((bits[6] & 0x0f) | 0x80);
        bits[8] = (byte)((bits[8] & 0x3f) | 0x80);
        return new Guid(bits, bigEndian: true).ToString("D");
    }
}
