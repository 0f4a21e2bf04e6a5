using Microsoft.AspNetCore.Http;
using Outrigger.Core.Documents;

namespace Outrigger.Server.Identity;

/// <summary>Who calls, as a verified token said. Nothing else of the token is kept.</summary>
/// <param name="App">Name of the app, as in the options.</param>
/// <param name="Tenant">The installation the token was signed for.</param>
/// <param name="Account">Null where the call is not made for a person.</param>
/// <param name="IsAdministrator">True for a call from a page that the product opens to its administrators only.</param>
/// <param name="ApiBase">Where the product is asked for the app itself; null where the token named no such address.</param>
sealed record Caller(string App, TenantId Tenant, AccountId? Account, bool IsAdministrator, Uri? ApiBase)
{
    static readonly object Key = new();

    /// <summary>The caller of a request that passed <see cref="Authentication"/>.</summary>
    public static Caller Of(HttpContext context) =>
        context.Items[Key] as Caller ?? throw new InvalidOperationException("The endpoint was reached without authentication.");

    public void AttachTo(HttpContext context) => context.Items[Key] = this;
}
