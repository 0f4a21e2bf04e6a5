using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using Outrigger.Apps.Protocol;
using Outrigger.Browser.Apps;

[assembly: SupportedOSPlatform("browser")]

namespace Outrigger.Browser;

/// <summary>The core in a worker: one export that answers the requests of the app that this build is of.</summary>
static partial class Program
{
    static readonly ITextCore Core = BuiltApp.Open();

    static void Main()
    {
    }

    /// <summary>Answers one request, both as JSON of the app's protocol.</summary>
    [JSExport]
    internal static Task<string> Ask(string kind, string request) => Core.AskAsync(kind, request, Host.Progress, CancellationToken.None);
}
