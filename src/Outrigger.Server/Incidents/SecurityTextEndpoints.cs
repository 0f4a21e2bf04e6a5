using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Hosting;
using Outrigger.Server.Identity;
using Outrigger.Trust.Incidents;
using Outrigger.Trust.Incidents.OpenPgp;

namespace Outrigger.Server.Incidents;

/// <summary><c>/.well-known/security.txt</c>, signed, and the key that it is signed with, made once for each server.</summary>
sealed class SecurityTextEndpoints(IDocumentStores stores, ServerOptions options, SecurityContact contact, TimeProvider time) : IDisposable
{
    const string TextType = "text/plain; charset=utf-8";

    readonly SemaphoreSlim opening = new(1);
    PgpKey? key;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/.well-known/security.txt", context => AnswerAsync(context, TextType, signer => signer.Sign(contact.ToText(Address(context)), time.GetUtcNow()))).WithMetadata(new PublicEndpoint());
        routes.MapGet("/.well-known/security-key.asc", context => AnswerAsync(context, "application/pgp-keys", signer => signer.PublicKey())).WithMetadata(new PublicEndpoint());
    }

    public void Dispose()
    {
        key?.Dispose();
        opening.Dispose();
    }

    async Task AnswerAsync(HttpContext context, string type, Func<PgpKey, string> write)
    {
        if (!(await KeyAsync(context.RequestAborted)).TryGet(out var signer, out _))
        {
            await ProblemBody.WriteAsync(context, ProblemBody.Of(StatusCodes.Status503ServiceUnavailable));
            return;
        }

        var text = Encoding.UTF8.GetBytes(write(signer));
        context.Response.ContentType = type;
        context.Response.ContentLength = text.Length;
        await context.Response.Body.WriteAsync(text, context.RequestAborted);
    }

    // The host was compared with the list of those that this server answers to.
    Uri Address(HttpContext context) => options.PublicAddress ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}/");

    async Task<Outcome<PgpKey>> KeyAsync(CancellationToken cancellation)
    {
        await opening.WaitAsync(cancellation);
        try
        {
            return key is not null ? key
                : (await StoredAsync(cancellation)).TryGet(out var stored, out var problem)
                    ? key = new PgpKey(Convert.FromBase64String(stored.Pkcs8), stored.Created, "Outrigger security reports")
                    : problem;
        }
        finally
        {
            opening.Release();
        }
    }

    async Task<Outcome<StoredKey>> StoredAsync(CancellationToken cancellation)
    {
        try
        {
            return (await stores.OpenAsync(ServerTenant.Id, cancellation)).TryGet(out var store, out var problem)
                ? await Edits.RunAsync<StoredKey>(store, MadeAsync, cancellation)
                : problem;
        }
        catch (StoreRefusedException refused)
        {
            return refused.Problem;
        }
    }

    async Task<Outcome<StoredKey>> MadeAsync(Edits edits)
    {
        if (await edits.GetAsync(IncidentDocuments.KeyPlace) is { } there)
        {
            return there;
        }

        var made = new StoredKey(Convert.ToBase64String(PgpKey.NewPrivateKey()), time.GetUtcNow());
        edits.Set(IncidentDocuments.KeyPlace, made);
        return made;
    }
}
