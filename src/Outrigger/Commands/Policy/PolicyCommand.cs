using System.CommandLine;

namespace Outrigger.Commands.Policy;

/// <summary><c>outrigger policy</c>: whether the promises are kept, and what follows from them.</summary>
static class PolicyCommand
{
    public static Command Create() => new("policy", "The promises: whether they are kept, and proof that a breach would be seen.")
    {
        VerifyCommand.Create(),
        LogCommand.Create(),
        ProveCommand.Create(),
        CheckCommand.Create(),
        ScopesCommand.Create(),
        RenderCommand.Create(),
        ExportCommand.Create(),
    };
}
