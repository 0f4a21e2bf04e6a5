using Microsoft.AspNetCore.Http;
using Outrigger.Site.Model;

namespace Outrigger.Site.Identity;

/// <summary>Who sends a request.</summary>
/// <param name="AppId">The app that sends it: on the user's behalf through the bridge, or, without a cookie, for itself; null for none.</param>
/// <param name="ByCookie">True for a browser session, whose writes must prove that no other site made them.</param>
sealed record Caller(SiteUser User, string? AppId, bool ByCookie)
{
    /// <summary>The app where it speaks for itself; null where it speaks for a person.</summary>
    public string? AppItself => ByCookie ? null : AppId;
}
