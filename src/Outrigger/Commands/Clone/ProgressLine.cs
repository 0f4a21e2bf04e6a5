using System.Globalization;
using Outrigger.Apps.Cloning;
using Spectre.Console;

namespace Outrigger.Commands.Clone;

/// <summary>One line at the foot of a terminal that is drawn over: bar, count, rate, time left.</summary>
sealed class ProgressLine(IAnsiConsole console)
{
    const int Cells = 30;
    bool drawn;

    /// <summary>False where the output is no terminal; then nothing is drawn.</summary>
    public bool IsShown => console.Profile.Out.IsTerminal && console.Profile.Capabilities.Ansi;

    public void Draw(RunProgress progress)
    {
        if (!IsShown)
        {
            return;
        }

        var share = progress.Total == 0 ? 1 : (double)progress.Done / progress.Total;
        var filled = (int)Math.Round(share * Cells);
        var left = progress.SecondsLeft is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{TimeSpan.FromSeconds(seconds):m\\:ss} left") : "";
        Clear();
        console.Write(new Markup(string.Create(
            CultureInfo.InvariantCulture,
            $"[blue]{new string('━', filled)}[/][grey]{new string('━', Cells - filled)}[/] {progress.Done}/{progress.Total}  {progress.PagesPerMinute:0}/min  {left}  [grey]{Markup.Escape(progress.Phase)}[/]")));
        drawn = true;
    }

    public void Clear()
    {
        if (drawn)
        {
            console.Write(new ControlCode("\r\u001b[2K"));
            drawn = false;
        }
    }
}
