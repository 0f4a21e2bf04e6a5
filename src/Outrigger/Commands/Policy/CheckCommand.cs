using System.CommandLine;
using Outrigger.Hosting;
using Outrigger.Trust;
using Outrigger.Trust.Promises;

namespace Outrigger.Commands.Policy;

/// <summary><c>outrigger policy check</c>: a promise without a control, or a control without a promise, fails the build that runs this.</summary>
static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Compare the promises with the controls that the server is built with.");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    static async Task<int> RunAsync(CancellationToken cancellation)
    {
        var policy = Outrigger.Trust.Promises.Policy.BuiltIn;
        var names = await ScratchInstance.ControlNamesAsync(TimeProvider.System, cancellation);
        var wrong = PolicyRules.Check(policy, names);
        foreach (var sentence in wrong)
        {
            // The form in which a build shows an error.
            await Console.Error.WriteLineAsync($"policy : error OUT001: {sentence}");
        }

        if (wrong.Count == 0)
        {
            Console.WriteLine($"{policy.Promises.Count} promises, {names.Count} controls: each has the other.");
        }

        return wrong.Count == 0 ? ExitCodes.Done : ExitCodes.SomeRowsFailed;
    }
}
