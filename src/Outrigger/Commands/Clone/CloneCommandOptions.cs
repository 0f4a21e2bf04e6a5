using System.CommandLine;
using Outrigger.Hosting;

namespace Outrigger.Commands.Clone;

/// <summary>The options of <c>outrigger clone</c>.</summary>
sealed class CloneCommandOptions
{
    public Option<string> Site { get; } = new("--site") { Description = "Address of the site: https://your-site.atlassian.net or the embedded one.", Required = true };

    public Option<string> User { get; } = new("--user") { Description = "E-mail of the account the pages are made as.", Required = true };

    public Option<string> TokenEnv { get; } = new("--token-env") { Description = "Name of the environment variable that holds the API token.", Required = true };

    public Option<string> Template { get; } = new("--template") { Description = "Id or address of the template page." };

    public Option<string> Space { get; } = new("--space") { Description = "Key of the space the pages go to (default: the template's)." };

    public Option<string> Parent { get; } = new("--parent") { Description = "Id or address of the page they go below." };

    public Option<string> Titles { get; } = new("--titles") { Description = "File with one title a line; - for standard input." };

    public Option<string> Csv { get; } = new("--csv") { Description = "CSV with a header, a row for each page; - for standard input." };

    public Option<string> Pattern { get; } = new("--pattern") { Description = "Pattern of titles, such as \"Sprint {n:1..20}\"." };

    public Option<string> Title { get; } = new("--title") { Description = "How a row's title is made, such as \"Onboarding - {{name}}\"." };

    public Option<string[]> Var { get; } = new("--var") { Description = "A value for all rows: name=value. May be repeated." };

    public Option<string[]> Labels { get; } = new("--labels") { Description = "Labels beside the template's own, separated by commas.", AllowMultipleArgumentsPerToken = true };

    public Option<bool> Attachments { get; } = new("--attachments") { Description = "Copy the template's attachments." };

    public Option<bool> Restrictions { get; } = new("--restrictions") { Description = "Copy who may view and edit." };

    public Option<bool> Children { get; } = new("--children") { Description = "Copy the whole tree below the template for each row." };

    public Option<bool> DraftsFirst { get; } = new("--drafts-first") { Description = "Create drafts, publish them together at the end." };

    public Option<string> Index { get; } = new("--index") { Description = "Also make a page of this title that links to every page made." };

    public Option<bool> NoReadBack { get; } = new("--no-read-back") { Description = "Do not compare each page with the template afterwards." };

    public Option<string> OnConflict { get; } = new("--on-conflict") { Description = "Where a title is taken: stop, skip, number or reuse.", DefaultValueFactory = _ => "stop" };

    public Option<bool> DryRun { get; } = new("--dry-run") { Description = "Show what would happen; write nothing." };

    public Option<string> Resume { get; } = new("--resume") { Description = "Go on with an interrupted run." };

    public Option<string> Undo { get; } = new("--undo") { Description = "Move a run's pages to the trash, but for those edited since." };

    public Option<string> Journal { get; } = new("--journal") { Description = "Folder of the runs' journals.", DefaultValueFactory = _ => Folders.Data("runs") };

    public Option<bool> Json { get; } = new("--json") { Description = "Print JSON lines, each with the run's id." };

    public void AddTo(Command command)
    {
        OnConflict.AcceptOnlyFromAmong("stop", "skip", "number", "reuse");
        foreach (var option in (Option[])
            [Site, User, TokenEnv, Template, Space, Parent, Titles, Csv, Pattern, Title, Var, Labels, Attachments, Restrictions, Children,
             DraftsFirst, Index, NoReadBack, OnConflict, DryRun, Resume, Undo, Journal, Json])
        {
            command.Options.Add(option);
        }
    }
}
