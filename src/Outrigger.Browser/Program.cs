using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("browser")]

namespace Outrigger.Browser;

static partial class Program
{
    static void Main()
    {
    }

    [JSExport]
    internal static string Ping(string text) => text;
}
