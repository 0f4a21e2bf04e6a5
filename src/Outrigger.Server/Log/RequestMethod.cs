using Microsoft.AspNetCore.Http;

namespace Outrigger.Server.Log;

/// <summary>A method that the server takes; <c>-</c> for every other, which anybody may invent.</summary>
readonly record struct RequestMethod : ISafe
{
    const string Other = "-";

    static readonly string[] Taken = ["GET", "PUT", "POST", "DELETE"];

    readonly string? name;

    RequestMethod(string name) => this.name = name;

    public static RequestMethod Of(HttpContext context) => new(Taken.FirstOrDefault(method => method == context.Request.Method) ?? Other);

    public override string ToString() => name ?? Other;
}
