using System.Globalization;
using Outrigger.Apps.PivotReport.Protocol;
using Spectre.Console;

namespace Outrigger.Commands.Pivot;

/// <summary>One line on the terminal's error stream that is drawn over while issues load.</summary>
sealed class LoadBar(IAnsiConsole console)
{
    const int Cells = 30;
    bool drawn;

    public void Draw(LoadView view)
    {
        if (!console.Profile.Out.IsTerminal || !console.Profile.Capabilities.Ansi)
        {
            return;
        }

        var share = view.Expected is { } expected and > 0 ? Math.Min(1, (double)view.Issues / expected) : 0;
        var filled = (int)Math.Round(share * Cells);
        var wait = view.WaitSeconds is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"  Jira asked to wait {seconds:0} s") : "";
        Clear();
        console.Write(new Markup(string.Create(
            CultureInfo.InvariantCulture,
            $"[blue]{new string('━', filled)}[/][grey]{new string('━', Cells - filled)}[/] {view.Issues:N0}/{(view.Expected is { } all ? all.ToString("N0", CultureInfo.InvariantCulture) : "?")} issues  [grey]{view.Requests:N0} requests, {view.Bytes / 1e6:0.0} MB{wait}[/]")));
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
