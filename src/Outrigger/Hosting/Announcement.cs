using System.Text.Json.Nodes;
using Outrigger.Site;

namespace Outrigger.Hosting;

/// <summary>What is printed once something listens: for people, or one line of JSON for programs.</summary>
static class Announcement
{
    public static void Site(SiteHost site, bool json)
    {
        Imported(site);
        if (json)
        {
            Print(new JsonObject { ["site"] = Text(site.Address), ["apps"] = Text(site.AppsAddress) });
            return;
        }

        Console.WriteLine($"The site is ready: {Text(site.Address)}");
    }

    public static void Server(Uri address, Uri? operators, bool json)
    {
        if (json)
        {
            Print(operators is null ? new() { ["server"] = Text(address) } : new() { ["server"] = Text(address), ["operators"] = Text(operators) });
            return;
        }

        Console.WriteLine($"The server is ready: {Text(address)}");
        if (operators is not null)
        {
            Console.WriteLine($"For operators: {Text(operators)}");
        }
    }

    /// <summary>The address to open, which signs its opener in as the sample administrator once.</summary>
    public static Uri Demo(SiteHost site, ServerProcess server, bool json)
    {
        Imported(site);
        var open = site.SignInAddress();
        if (json)
        {
            Print(new JsonObject { ["site"] = Text(site.Address), ["server"] = Text(server.Address), ["operators"] = Text(server.Operators), ["apps"] = Text(site.AppsAddress), ["open"] = Text(open) });
            return open;
        }

        Console.WriteLine("Outrigger is ready. Nothing leaves this computer.");
        Console.WriteLine();
        Console.WriteLine($"  Open  {Text(open)}");
        Console.WriteLine($"  What is promised, and whether it is kept: {Text(server.Address)}/trust");
        Console.WriteLine();
        Console.WriteLine("Ctrl+C stops it.");
        return open;
    }

    // Beside the one line of JSON, which programs read.
    static void Imported(SiteHost site)
    {
        foreach (var line in site.Imported?.Lines() ?? [])
        {
            Console.Error.WriteLine(line);
        }
    }

    static void Print(JsonObject line) => Console.WriteLine(line.ToJsonString());

    static string Text(Uri address) => address.AbsoluteUri.TrimEnd('/');
}
