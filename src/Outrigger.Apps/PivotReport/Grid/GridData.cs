using System.Globalization;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.PivotReport.Structure;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>The issues of a scene as they stand, with the columns that the app makes itself.</summary>
sealed class GridData
{
    readonly GridScene scene;
    readonly Dictionary<string, Column> made = new(StringComparer.Ordinal);
    IssueTree? tree;
    IssueLevels? levels;

    public GridData(GridScene scene)
    {
        this.scene = scene;
        Hierarchy = scene.Config.Hierarchy ?? scene.Settings.Hierarchy ?? [];
        Rows = Math.Min(scene.Table.Rows, scene.Table.Columns.Columns.Count == 0 ? scene.Table.Rows : scene.Table.Columns.Rows);
    }

    public GridScene Scene => scene;

    public IssueTable Table => scene.Table;

    /// <summary>Rows that every column has.</summary>
    public int Rows { get; }

    public IReadOnlyList<OwnLevel> Hierarchy { get; }

    public IssueLevels Levels => levels ??= new IssueLevels(Table, Rows, Hierarchy);

    public IssueTree Tree => tree ??= IssueTree.Of(Table, Rows, Hierarchy);

    /// <summary>What a reader should know, each once.</summary>
    public NoteList Notes { get; } = new();

    public FieldInfo Field(string id) =>
        scene.Fields.TryGetValue(id, out var known) || Table.Fields.TryGetValue(id, out known) ? known
        : id == OwnFields.Epic ? new FieldInfo(id, "Epic", FieldKind.Issue)
        : new FieldInfo(id, id, FieldKind.Text);

    /// <summary>Values of a field for each issue; null where they are not loaded.</summary>
    public Column? Column(string id) => id == OwnFields.Epic ? Epics() : Table.Columns.Find(id);

    /// <summary>Values of a field for each entry of work; null where it is none of theirs.</summary>
    public Column? WorkColumn(string id) => IsOfWork(id) ? Table.Work?.Find(id) : null;

    public static bool IsOfWork(string? id) => id is OwnFields.WorkAuthor or OwnFields.WorkDay or OwnFields.WorkTime;

    /// <summary>True where the site's rule for parents' own estimates changes what a field's values add.</summary>
    public bool IsGoverned(string field) =>
        scene.Settings.ParentEstimates != Api.ParentEstimates.Both && ParentEstimate.Governs(Field(field)) && (Table.Columns.Find("parent") is not null || Hierarchy.Count > 0);

    /// <summary>Entries of work that are complete.</summary>
    public int WorkRows => Table.Work?.Rows ?? 0;

    /// <summary>The issue's row of an entry of work; -1 where it is none.</summary>
    public int IssueOfWork(int entry) =>
        (Table.Work?.Find("issue") as NumericColumn)?.ValueAt(entry) is { } row && row >= 0 && row < Rows ? (int)row : -1;

    /// <summary>True for an issue of the source; false for a parent that only stands there, and for a row that was replaced.</summary>
    public bool IsOfSource(int row) => !Table.IsOutside(row) && !Table.Columns.IsDropped(row);

    public string SummaryOf(int row) => (Column("summary") as TextColumn)?.TextAt(row) is { Length: > 0 } summary ? summary : Table.KeyOf(row);

    /// <summary>What a value of a field is called.</summary>
    public string LabelOf(FieldInfo field, string id)
    {
        if (Table.Names.Find(field.Id, id) is { } name)
        {
            return name.Label;
        }

        var row = field.Kind == FieldKind.Issue && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Table.RowOf(number) : -1;
        return row >= 0 && row < Rows ? $"{Table.KeyOf(row)} {(Column("summary") as TextColumn)?.TextAt(row)}".TrimEnd() : id;
    }

    TextColumn Epics()
    {
        if (made.TryGetValue(OwnFields.Epic, out var known))
        {
            return (TextColumn)known;
        }

        // What the tree does not know, because a parent is not loaded, the issue's own answer may have said.
        var (column, told) = (new TextColumn(OwnFields.Epic), Table.Columns.Find(OwnFields.Epic) as TextColumn);
        foreach (var (row, epic) in Levels.Epics(Tree).Index())
        {
            column.Append(epic >= 0 ? Table.IdOf(epic).ToString(CultureInfo.InvariantCulture) : told?.TextAt(row));
        }

        made.Add(OwnFields.Epic, column);
        return column;
    }
}
