using System.CommandLine;
using Outrigger.Hosting;
using Outrigger.Trust.Promises;

namespace Outrigger.Commands.Policy;

/// <summary><c>outrigger policy render</c>: SECURITY.md, as the policy makes it.</summary>
static class RenderCommand
{
    public static Command Create()
    {
        var into = new Option<string?>("--into") { Description = "File to write; without it the text is printed." };
        var command = new Command("render", "Make SECURITY.md from the policy.") { into };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(into), cancellation));
        return command;
    }

    static async Task<int> RunAsync(string? into, CancellationToken cancellation)
    {
        var text = SecurityDocument.Write(Outrigger.Trust.Promises.Policy.BuiltIn);
        if (into is null)
        {
            Console.Write(text);
            return ExitCodes.Done;
        }

        try
        {
            await File.WriteAllTextAsync(into, text, cancellation);
            return ExitCodes.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{into} cannot be written: {exception.Message}");
            return ExitCodes.BadUsage;
        }
    }
}
