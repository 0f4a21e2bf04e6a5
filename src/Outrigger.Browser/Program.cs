using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("browser")]

namespace Outrigger.Browser;

/// <summary>The core in a worker: one export that answers the protocol's requests.</summary>
static partial class Program
{
    static void Main()
    {
    }

    /// <summary>Answers one request, both as JSON of the protocol.</summary>
    [JSExport]
    internal static async Task<string> Ask(string request)
    {
        var answer = await Host.Product("GET", request, "", []).ConfigureAwait(true);
        return answer.GetPropertyAsString("headers") ?? "";
    }
}
