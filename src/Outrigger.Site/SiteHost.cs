namespace Outrigger.Site;

/// <summary>A running embedded site.</summary>
public sealed class SiteHost : IAsyncDisposable
{
    SiteHost(Uri address, Uri appsAddress)
    {
        Address = address;
        AppsAddress = appsAddress;
    }

    /// <summary>Where a person opens the site: <c>http://localhost:7180</c>.</summary>
    public Uri Address { get; }

    /// <summary>Origin of the apps' resources.</summary>
    public Uri AppsAddress { get; }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
