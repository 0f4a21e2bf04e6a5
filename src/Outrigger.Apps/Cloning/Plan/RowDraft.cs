using Outrigger.Atlassian.Confluence;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>One row while it is being planned.</summary>
sealed class RowDraft(int number, IReadOnlyDictionary<string, string> cells, string first, RowOverride? correction, ConflictRule rule)
{
    public const string Title = "title";
    public const string Parent = "parent";
    public const string Labels = "labels";
    public const string Viewers = "viewers";
    public const string Editors = "editors";

    /// <summary>Columns that say something about the page itself and not about a variable.</summary>
    public static IReadOnlyList<string> Reserved { get; } = [Title, Parent, Labels, Viewers, Editors];

    public int Number { get; } = number;

    /// <summary>Trimmed cells by the column's name in its one spelling.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; } = cells;

    /// <summary>The first column's cell.</summary>
    public string First { get; } = first;

    public RowOverride? Correction { get; } = correction;

    public ConflictRule Rule { get; } = correction?.OnConflict ?? rule;

    /// <summary>Titles as asked for, one for each node; empty where none could be made.</summary>
    public IReadOnlyList<string> Asked { get; set; } = [];

    /// <summary>Titles as decided.</summary>
    public IReadOnlyList<string> Titles { get; set; } = [];

    public RowPlan Plan { get; set; } = correction?.Skip == true ? RowPlan.Skip : RowPlan.Create;

    public string? Note { get; set; } = correction?.Skip == true ? "Left out as you chose." : null;

    /// <summary>The page that is reused.</summary>
    public Page? Reused { get; set; }

    public Page? OwnParent { get; set; }

    public IReadOnlyList<string> ExtraLabels { get; set; } = [];

    public IReadOnlyList<string> ViewerIds { get; set; } = [];

    public IReadOnlyList<string> EditorIds { get; set; } = [];

    public string? Cell(string column) => Cells.TryGetValue(column, out var cell) && cell.Length > 0 ? cell : null;

    /// <summary>The people that a cell names.</summary>
    public IReadOnlyList<string> People(string column) =>
        Cell(column)?.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>The correction with a change, for a one-click fix.</summary>
    public RowOverride Fix(Func<RowOverride, RowOverride> change) => change(Correction ?? new RowOverride(Number));
}
