using System.CommandLine;
using Outrigger.Core.Errors;
using Outrigger.Hosting;

namespace Outrigger.Commands;

/// <summary>The options by which a command finds the running server that it acts on: <c>--operator URL</c>, or <c>--data STATE</c> alone.</summary>
sealed class OperatorTarget
{
    public Option<Uri?> Operator { get; } = new("--operator") { Description = "Address at which the server answers operators; without it, it is read from the state folder." };

    public Option<string> Data { get; } = new("--data") { Description = "Folder of the server's state, with its operators' key.", DefaultValueFactory = _ => Folders.Data("server") };

    public void AddTo(Command command)
    {
        command.Options.Add(Operator);
        command.Options.Add(Data);
    }

    public Outcome<OperatorClient> Open(ParseResult parsed) => OperatorClient.Open(parsed.GetValue(Operator), parsed.GetRequiredValue(Data));
}
