using Outrigger.Atlassian.Transport;

namespace Outrigger.Atlassian.Confluence;

/// <summary>The calls of Confluence's REST (v2 where it has them, else v1) that the apps make.</summary>
public sealed partial class ConfluenceClient(ITransport transport)
{
    readonly ITransport transport = transport;
}
