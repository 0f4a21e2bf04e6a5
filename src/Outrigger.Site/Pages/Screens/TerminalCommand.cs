using Outrigger.Site.Model;
using Outrigger.Site.Pages.Hosting;

namespace Outrigger.Site.Pages.Screens;

/// <summary>The command that does the first job in a terminal, ready to paste.</summary>
static class TerminalCommand
{
    public static string Of(PageCall call, Page template)
    {
        var site = call.Context.Address.GetLeftPart(UriPartial.Authority);
        var space = call.State.Space(template.SpaceId);
        var parent = space is null ? null : call.State.PageByTitle(space.Id, "New starters 2027");
        var rows = template.Attachments.FirstOrDefault(file => file.MediaType == "text/csv");
        string[] lines =
        [
            "export OUTRIGGER_TOKEN=demo",
            $"curl -s -u {call.User.Email}:demo '{site}{(rows is null ? "" : PageLinks.File(template, rows))}' |",
            $"  ./artifacts/outrigger/outrigger clone --site {site} --user {call.User.Email} --token-env OUTRIGGER_TOKEN",
            $"    --template {template.Id} --space {space?.Key} --parent {parent?.Id ?? template.Id} --csv -",
            "    --title 'Onboarding – {{name}}' --on-conflict number --attachments --dry-run",
        ];
        return string.Join('\n', lines[..2]) + "\n" + string.Join(" \\\n", lines[2..]);
    }
}
