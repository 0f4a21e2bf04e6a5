using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Outrigger.Server.Api;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Trust.Content;

/// <summary>Sends every endpoint that takes a body one that it takes, then the same with a member more, which has to be refused and to leave nothing.</summary>
sealed class ClosedBodiesControl(Protections protections) : IControl
{
    const string Stray = "summary";

    public string Name => "closed-bodies";

    /// <summary>An answer to a stray member, as a server without closed bodies gives it.</summary>
    public Task<SelfTest> PlantAsync(CancellationToken cancellation) =>
        Task.FromResult(new SelfTest("an endpoint that takes a member which it does not know", !Refused(new(HttpStatusCode.OK, HttpStatusCode.OK)) && !Refused(new(HttpStatusCode.BadRequest, HttpStatusCode.BadRequest))));

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        await using var instance = await ScratchInstance.StartAsync(protections, TimeProvider.System, cancellation, null);
        var (open, unknown, endpoints) = (new List<string>(), new List<string>(), 0);
        foreach (var endpoint in instance.Server.Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<RequestBody>() is not { } body)
            {
                continue;
            }

            endpoints++;
            var name = $"{Method(endpoint)} {endpoint.RoutePattern.RawText}";
            if (BodyExamples.Of(body.Shape) is not { } example)
            {
                unknown.Add(name);
            }
            else if (!Refused(await SendBothAsync(instance, endpoint, example, cancellation)))
            {
                open.Add(name);
            }
        }

        var left = await StoredAsync(instance, cancellation);
        Detail[] details = [new("endpoints with a body", endpoints.ToString(CultureInfo.InvariantCulture)), new("documents left", left.ToString(CultureInfo.InvariantCulture)), .. open.Select(name => new Detail("open", name)), .. unknown.Select(name => new Detail("without an example", name))];
        return open.Count > 0 || left > 0 ? Finding.Broken("The server took a body with a member that it does not know.", details)
            : unknown.Count > 0 || endpoints == 0 ? Finding.Broken("An endpoint could not be tried, because no body is known that it takes.", details)
            : Finding.Kept("Every endpoint refuses a body with a member more than it knows, and stores nothing of it.", details);
    }

    // What the endpoint takes must not be refused for its body, or its refusal of the other would say nothing.
    static bool Refused(Pair answers) => answers.Taken != HttpStatusCode.BadRequest && answers.WithStray == HttpStatusCode.BadRequest;

    static async Task<Pair> SendBothAsync(ScratchInstance instance, RouteEndpoint endpoint, JsonObject example, CancellationToken cancellation)
    {
        var taken = await SendAsync(instance, endpoint, example, ScratchTenant.First, cancellation);
        var more = example.DeepClone().AsObject();
        more[Stray] = "words of a person";
        return new(taken, await SendAsync(instance, endpoint, more, ScratchTenant.Second, cancellation));
    }

    static async Task<HttpStatusCode> SendAsync(ScratchInstance instance, RouteEndpoint endpoint, JsonObject body, ScratchTenant tenant, CancellationToken cancellation)
    {
        var path = BodyExamples.Path(endpoint.RoutePattern.RawText ?? "");
        var app = path.Split('/')[2];
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await instance.SendAsync(new HttpMethod(Method(endpoint)), path, instance.Token(app, tenant, forAdministrators: true), content, cancellation);
        return answer.StatusCode;
    }

    static async Task<int> StoredAsync(ScratchInstance instance, CancellationToken cancellation)
    {
        var documents = 0;
        foreach (var app in (string[])["cloner", "handoff", "pivot"])
        {
            documents += (await ContentStore.AllAsync(await instance.StoreAsync(app, ScratchTenant.Second, cancellation), cancellation)).Count;
        }

        return documents;
    }

    static string Method(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET";

    sealed record Pair(HttpStatusCode Taken, HttpStatusCode WithStray);
}
