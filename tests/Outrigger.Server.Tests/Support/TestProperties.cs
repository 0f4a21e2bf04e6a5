using Microsoft.AspNetCore.Http;

namespace Outrigger.Server.Tests.Support;

/// <summary>What a site keeps for an app: the value of one property, to be had with the app's own token alone.</summary>
public sealed class TestProperties
{
    public const string Token = "system-token-CANARY";
    public const string Path = "/ex/jira/local/rest/forge/1/app/properties/outrigger-pivot-settings";

    /// <summary>The property's value as JSON; null for none.</summary>
    public string? Value { get; set; }

    /// <summary>Status that is answered in place of the property.</summary>
    public int? Instead { get; set; }

    /// <summary>Bytes that follow the answer's JSON.</summary>
    public int Padding { get; set; }

    /// <summary>Method, path and authorization of each request.</summary>
    public List<string> Requests { get; } = [];

    public async Task AnswerAsync(HttpContext context)
    {
        Requests.Add($"{context.Request.Method} {context.Request.Path} {context.Request.Headers.Authorization}");
        var answer = context.Response;
        answer.StatusCode = Instead ?? (context.Request.Path != Path ? 404 : context.Request.Headers.Authorization != $"Bearer {Token}" ? 401 : 200);
        answer.Headers.Location = "http://127.0.0.1:1/elsewhere";
        if (answer.StatusCode != 200)
        {
            return;
        }

        if (context.Request.Method == "PUT")
        {
            (answer.StatusCode, Value) = (Value is null ? 201 : 200, await new StreamReader(context.Request.Body).ReadToEndAsync());
            await answer.WriteAsync("""{"message":"Property updated.","statusCode":200}""");
        }
        else if (Value is null)
        {
            answer.StatusCode = 404;
        }
        else
        {
            await answer.WriteAsync($$"""{"key":"outrigger-pivot-settings","value":{{Value}}}""" + new string(' ', Padding));
        }
    }
}
