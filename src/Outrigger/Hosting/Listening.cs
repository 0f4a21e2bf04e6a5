namespace Outrigger.Hosting;

/// <summary>Runs a command that listens until it is told to stop, and says in plain sentences why it could not.</summary>
static class Listening
{
    /// <param name="what">Begins the sentence: "The site".</param>
    /// <param name="run">Does it all; calls its argument once it is ready.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string what, Func<Action, Task> run)
    {
        var ready = false;
        try
        {
            await run(() => ready = true);
            return ExitCodes.Done;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Done;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            var begin = ready ? $"{what} could not save what it holds" : $"{what} could not start";
            var wayOut = problem.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException ? " Give another port, or 0 for any free one." : "";
            await Console.Error.WriteLineAsync($"{begin}: {problem.Message}{wayOut}");
            return ready ? ExitCodes.SomeRowsFailed : ExitCodes.BadUsage;
        }
    }
}
