using System.Globalization;
using System.Net;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Hosting;

/// <summary>Asks the server at its own address for what is there, what is not, and what is wrong, and looks at the headers of every answer.</summary>
sealed class SecurityHeadersControl(OwnServer own, ServerOptions options) : IControl
{
    public const string ControlName = "security-headers";

    readonly bool overHttps = options.PublicAddress?.Scheme == Uri.UriSchemeHttps;

    static readonly (string What, HttpMethod Method, string Path, string? Host, HttpStatusCode Status)[] Questions =
    [
        ("health", HttpMethod.Get, "/healthz", null, HttpStatusCode.OK),
        ("the page of the promises", HttpMethod.Get, "/trust", null, HttpStatusCode.OK),
        ("nothing", HttpMethod.Get, "/nothing-is-here", null, HttpStatusCode.NotFound),
        ("a wrong method", HttpMethod.Delete, "/healthz", null, HttpStatusCode.MethodNotAllowed),
        ("a method of nobody", new HttpMethod("FETCH"), "/healthz", null, HttpStatusCode.MethodNotAllowed),
        ("a foreign host", HttpMethod.Get, "/healthz", "foreign.invalid", HttpStatusCode.BadRequest),
    ];

    public string Name => ControlName;

    public Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        using var bare = new HttpResponseMessage(HttpStatusCode.NotFound);
        return Task.FromResult(new SelfTest("an answer without headers", HeaderLook.Faults(bare, overHttps).Count > 0));
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        var faults = new List<Detail>();
        foreach (var (what, method, path, host, status) in Questions)
        {
            using var answer = await own.SendAsync(method, path, request => request.Headers.Host = host, cancellation);
            faults.AddRange(HeaderLook.Faults(answer, overHttps).Select(fault => new Detail(what, $"lacks {fault}")));
            if (answer.StatusCode != status)
            {
                faults.Add(new(what, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)));
            }
        }

        return faults.Count == 0
            ? Finding.Kept("Every answer of the server carries its protective headers, refusals and errors too.", new Detail("kinds of answers", Questions.Length.ToString(CultureInfo.InvariantCulture)))
            : Finding.Broken("An answer of the server lacks a protective header.", faults);
    }
}
