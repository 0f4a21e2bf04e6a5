using System.CommandLine;
using Outrigger.Commands;
using Outrigger.Commands.Clone;
using Outrigger.Hosting;

var root = new RootCommand("Outrigger: bulk page cloning for Confluence, and a small Atlassian site to try it on.")
{
    DemoCommand.Create(),
    SiteCommand.Create(),
    ServeCommand.Create(),
    CloneCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        await Console.Error.WriteLineAsync(error.Message);
    }

    await Console.Error.WriteLineAsync($"See: outrigger {parsed.CommandResult.Command.Name} --help");
    return ExitCodes.BadUsage;
}

return await parsed.InvokeAsync();
