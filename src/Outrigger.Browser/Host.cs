using System.Runtime.InteropServices.JavaScript;

namespace Outrigger.Browser;

/// <summary>What the worker around the core does for it: the bridge's requests and the journal of this browser.</summary>
static partial class Host
{
    /// <summary>One product request; the answer has <c>status</c>, <c>headers</c> (name and value on lines in turn) and <c>body</c> (bytes).</summary>
    [JSImport("product", "host")]
    internal static partial Task<JSObject> Product(string method, string path, string contentType, byte[] body);

    /// <summary>One call to our own server; the answer has <c>status</c> and <c>body</c> (text).</summary>
    [JSImport("remote", "host")]
    internal static partial Task<JSObject> Remote(string method, string path, string body);

    /// <summary>Progress of a long request, as JSON of the protocol.</summary>
    [JSImport("progress", "host")]
    internal static partial void Progress(string reply);

    /// <summary>False where the journal is gone with the tab.</summary>
    [JSImport("journalLasts", "host")]
    internal static partial bool JournalLasts();

    [JSImport("appendLines", "host")]
    internal static partial Task AppendLines(string run, string text);

    [JSImport("readLines", "host")]
    internal static partial Task<string> ReadLines(string run);

    [JSImport("listRuns", "host")]
    internal static partial Task<string> ListRuns();

    [JSImport("deleteRun", "host")]
    internal static partial Task DeleteRun(string run);
}
