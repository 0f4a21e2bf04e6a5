using System.CommandLine;
using Outrigger.Hosting;
using Outrigger.Trust.Scopes;

namespace Outrigger.Commands.Policy;

/// <summary><c>outrigger policy scopes</c>: for each app the permissions that it asks for, held against those that its calls need.</summary>
static class ScopesCommand
{
    public static Command Create()
    {
        var command = new Command("scopes", "Compare the scopes that each app asks for with those that its calls need.");
        command.SetAction(_ => Run());
        return command;
    }

    static int Run()
    {
        var apps = AppScopes.All(ManifestScopes.Of);
        foreach (var app in apps)
        {
            Console.WriteLine($"{app.App}: {app.Used.Count} used, {app.Asked.Count} asked for");
            foreach (var scope in app.Used.Union(app.Asked).Order(StringComparer.Ordinal))
            {
                Console.WriteLine($"  {scope}{(app.Unused.Contains(scope) ? ": no call needs it" : app.Missing.Contains(scope) ? ": not asked for" : "")}");
            }
        }

        return apps.All(app => app.Unused.Count + app.Missing.Count == 0) ? ExitCodes.Done : ExitCodes.SomeRowsFailed;
    }
}
