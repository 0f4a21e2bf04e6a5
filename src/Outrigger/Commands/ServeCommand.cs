using System.CommandLine;
using Outrigger.Hosting;

namespace Outrigger.Commands;

/// <summary><c>outrigger serve</c>: the server alone.</summary>
static class ServeCommand
{
    public static Command Create()
    {
        var mode = new Option<string>("--mode") { Description = "Who hosts: embedded.", DefaultValueFactory = _ => "embedded" };
        mode.AcceptOnlyFromAmong("embedded");
        var site = new Option<Uri>("--site") { Description = "Address of the embedded site whose tokens are believed.", Required = true };
        var port = new Option<int>("--port") { Description = "Port of the server; 0 for any free one.", DefaultValueFactory = _ => 7181 };
        var data = new Option<string>("--data") { Description = "Folder of the server's state.", DefaultValueFactory = _ => Folders.Data("server") };
        var json = new Option<bool>("--json") { Description = "Print one line of JSON with the address when ready." };
        var withParent = new Option<bool>("--with-parent") { Description = "Stop when standard input ends.", Hidden = true };
        var command = new Command("serve", "Run the server alone.") { mode, site, port, data, json, withParent };
        command.SetAction((parsed, cancellation) => Task.FromResult(ExitCodes.Done));
        return command;
    }
}
