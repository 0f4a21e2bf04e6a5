using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Core.Documents;
using Outrigger.Server.Api.Cloner;
using Outrigger.Server.Hosting;
using Outrigger.Server.Identity;
using Outrigger.Server.Keeping.Probes;
using Outrigger.Trust.Canaries;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Operators;

/// <summary>
/// <c>operators-see-no-values</c>: writes a document of a scratch tenant, sends requests that carry the same word, and searches
/// everything that operators are answered for it, in every form.
/// </summary>
sealed class ValuesControl(EndpointDataSource endpoints, ScratchTenants scratch, OwnServer own, IServiceProvider services) : IControl
{
    static readonly CanaryWord Planted = CanaryWord.Of(2);

    readonly CanaryWord word = CanaryWord.Of(1);

    public string Name => "operators-see-no-values";

    public Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        var with = Search([("planted", System.Text.Encoding.UTF8.GetBytes($$"""{"tenants":["{{word}}"]}"""))]);
        return Task.FromResult(new SelfTest("a word of a document in an operators' answer", with == 1 && Search([("clean", "{}"u8.ToArray())]) == 0));
    }

    public Task<Finding> AskAsync(CancellationToken cancellation) => scratch.WithAsync((store, tenant) => LookAsync(store, tenant, cancellation), cancellation);

    async Task<Finding> LookAsync(IDocumentStore store, TenantId tenant, CancellationToken cancellation)
    {
        if (!await WriteAsync(store, cancellation))
        {
            return Finding.Broken("A document could not be written to look for.");
        }

        await SendAsync(cancellation);
        var answers = await AnswersAsync(cancellation);
        var hits = Search(answers) + answers.Count(answer => answer.Bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(tenant.Value)) >= 0);
        Detail searched = new("answers searched", answers.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return answers.Count == 0 ? Finding.Broken("There is nothing of the operators' to search.")
            : hits > 0 ? Finding.Broken("Operators are shown a value.", searched)
            : Finding.Kept("Nothing that operators are answered holds a word of a document, an id of a tenant or of a person.", searched);
    }

    // The look that both take.
    int Search(IReadOnlyList<(string Item, byte[] Bytes)> answers)
    {
        var sweep = new CanarySweep(word, Planted);
        foreach (var (item, bytes) in answers)
        {
            sweep.Look("operators", item, bytes);
        }

        return sweep.Report().Hits;
    }

    // The word is in the account's id and in the value.
    async Task<bool> WriteAsync(IDocumentStore store, CancellationToken cancellation) =>
        AccountId.TryParse($"scratch:{word.Text}", out var account)
        && (await new ClonerPreferencesStore(store, account).WriteAsync(System.Text.Encoding.UTF8.GetBytes($$"""{"spaceId":"{{word}}"}"""), cancellation)).IsOk;

    // Where a caller's words come in: path, query and headers.
    async Task SendAsync(CancellationToken cancellation)
    {
        foreach (var path in (string[])[$"/api/pivot/reports/{word}", $"/api/handoff/teams/{word}", $"/api/cloner/preferences?{word}", $"/{word}"])
        {
            using var answer = await own.SendAsync(HttpMethod.Get, path, Mark, cancellation);
        }

        void Mark(HttpRequestMessage request)
        {
            OwnProbe.Put(request);
            request.Headers.TryAddWithoutValidation("User-Agent", word.Text);
        }
    }

    async Task<List<(string Item, byte[] Bytes)>> AnswersAsync(CancellationToken cancellation)
    {
        List<(string, byte[])> answers = [];
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>().Where(IsToBeAsked))
        {
            await using var scope = services.CreateAsyncScope();
            using var body = new MemoryStream();
            var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellation, Response = { Body = body } };
            context.Request.Method = HttpMethods.Get;
            context.SetEndpoint(endpoint);
            await (endpoint.RequestDelegate ?? throw new InvalidOperationException("An endpoint does nothing."))(context);
            answers.Add((endpoint.RoutePattern.RawText ?? "", body.ToArray()));
        }

        return answers;
    }

    static bool IsToBeAsked(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<OperatorEndpoint>() is not null
        && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) is true
        && endpoint.RoutePattern.Parameters.Count == 0;
}
