using System.CommandLine;

namespace Outrigger.Commands.Pivot;

/// <summary>The options of <c>outrigger pivot</c>.</summary>
sealed class PivotCommandOptions
{
    public Option<string> Site { get; } = new("--site") { Description = "Address of the site: https://your-site.atlassian.net or the embedded one.", Required = true };

    public Option<string> User { get; } = new("--user") { Description = "E-mail of the account whose issues are read.", Required = true };

    public Option<string> TokenEnv { get; } = new("--token-env") { Description = "Name of the environment variable that holds the API token.", Required = true };

    public Option<string> Jql { get; } = new("--jql") { Description = "Issues that a JQL query finds." };

    public Option<string> Filter { get; } = new("--filter") { Description = "Issues of a saved filter, by its id." };

    public Option<string> Board { get; } = new("--board") { Description = "Issues of a board, by its id." };

    public Option<string> Sprint { get; } = new("--sprint") { Description = "Issues of a sprint, by its id." };

    public Option<string> Project { get; } = new("--project") { Description = "Issues of a project, by its key." };

    public Option<string[]> Rows { get; } = new("--rows") { Description = "Fields that make the rows, separated by commas, outermost first: assignee, created:month, components:top5.", AllowMultipleArgumentsPerToken = true };

    public Option<string[]> Columns { get; } = new("--columns") { Description = "Fields that make the columns, written as --rows.", AllowMultipleArgumentsPerToken = true };

    public Option<string[]> Measures { get; } = new("--measures") { Description = "Figures of each cell, such as count,sum:storypoints (default: count).", AllowMultipleArgumentsPerToken = true };

    public Option<string[]> Where { get; } = new("--where") { Description = "Only issues for which it holds: status=Done,Closed  priority!=Low  created>=-12m  storypoints<=8. May be repeated." };

    public Option<bool> Tree { get; } = new("--tree") { Description = "Rows end in the issues, children below their parents." };

    public Option<string[]> Fields { get; } = new("--fields") { Description = "Fields of the issues that stand as columns of the tree.", AllowMultipleArgumentsPerToken = true };

    public Option<int> Limit { get; } = new("--limit") { Description = "Most issues that are loaded: 1 to 200,000.", DefaultValueFactory = _ => 50_000 };

    public Option<string> ParentEstimates { get; } = new("--parent-estimates") { Description = "What a parent's own estimate means beside its children's: both, children, parent or larger.", DefaultValueFactory = _ => "both" };

    public Option<string> Out { get; } = new("--out") { Description = "File that the report goes to: .csv, .xlsx or .json." };

    public Option<bool> Json { get; } = new("--json") { Description = "Print the report as JSON." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[Site, User, TokenEnv, Jql, Filter, Board, Sprint, Project, Rows, Columns, Measures, Where, Tree, Fields, Limit, ParentEstimates, Out, Json])
        {
            command.Options.Add(option);
        }
    }
}
