using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Server.Hosting;
using Outrigger.Server.Operators;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Identity;

/// <summary>
/// Asks the server at its own address for everything that it has, without a token and with a forged one: nobody may be believed. What anybody
/// may see is named.
/// </summary>
sealed class AuthenticatedControl(OwnServer own, EndpointDataSource endpoints, ServerOptions options, TimeProvider time) : IControl
{
    public const string ControlName = "authenticated";

    public string Name => ControlName;

    public Task<SelfTest> PlantAsync(CancellationToken cancellation) =>
        Task.FromResult(new SelfTest("an endpoint that answers strangers", Judge([new("GET /planted", 200, 401)], []).State == PromiseState.Broken));

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        var all = endpoints.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<OperatorEndpoint>() is null).ToArray();
        var answers = new List<Answers>();
        foreach (var (endpoint, method) in all.Where(endpoint => !IsPublic(endpoint)).SelectMany(endpoint => Methods(endpoint).Select(method => (endpoint, method))))
        {
            var path = "/" + endpoint.RoutePattern.RawText?.Trim('/').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
            answers.Add(new($"{method} {path}", await AskAsync(method, path, null, cancellation), await AskAsync(method, path, Forged(endpoint), cancellation)));
        }

        return Judge(answers, [.. all.Where(IsPublic).Select(endpoint => endpoint.RoutePattern.RawText ?? "")]);
    }

    static Finding Judge(IReadOnlyList<Answers> answers, IReadOnlyList<string> open)
    {
        Detail[] believed = [.. answers.Where(each => each.Believed).Select(each => new Detail(each.Endpoint, $"{each.WithoutToken}, {each.WithForgedToken}"))];
        return believed.Length == 0 && answers.Count > 0
            ? Finding.Kept(
                "Everything that belongs to somebody was asked for without a token and with a forged one, and refused both times.",
                [new("asked", answers.Count.ToString(CultureInfo.InvariantCulture)), .. open.Select(path => new Detail("open to anyone", path))])
            : Finding.Broken("Something that belongs to somebody was not refused to a stranger.", believed);
    }

    static bool IsPublic(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<PublicEndpoint>() is not null;

    static IEnumerable<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    string Forged(RouteEndpoint endpoint) =>
        ForgedToken.Of(options.Apps.GetValueOrDefault(endpoint.Metadata.GetMetadata<AppEndpoint>()?.App ?? "") ?? "", time.GetUtcNow());

    async Task<int> AskAsync(string method, string path, string? token, CancellationToken cancellation)
    {
        using var answer = await own.SendAsync(new HttpMethod(method), path, Change, cancellation);
        return (int)answer.StatusCode;

        void Change(HttpRequestMessage request)
        {
            OwnProbe.Put(request);
            if (token is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            }
        }
    }

    // Without the site's keys nobody is believed either, and that is a 503.
    sealed record Answers(string Endpoint, int WithoutToken, int WithForgedToken)
    {
        public bool Believed => WithoutToken != StatusCodes.Status401Unauthorized || WithForgedToken is not (StatusCodes.Status401Unauthorized or StatusCodes.Status503ServiceUnavailable);
    }
}
