using Outrigger.Apps.Cloning.Rows;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>The rows of a draft with their columns by name.</summary>
sealed class RowDrafts
{
    RowDrafts(IReadOnlyList<string> columns, IReadOnlyList<string> names, IReadOnlyList<RowDraft> rows)
    {
        Columns = columns;
        Names = names;
        Rows = rows;
    }

    /// <summary>Column names as written.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Column names in their one spelling.</summary>
    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<RowDraft> Rows { get; }

    /// <summary>Rows that are not left out.</summary>
    public IEnumerable<RowDraft> Live => Rows.Where(row => row.Plan != RowPlan.Skip);

    /// <summary>Reads the rows of a draft; what cannot be read becomes findings.</summary>
    public static RowDrafts Read(CloneDraft draft, Findings findings)
    {
        var reading = RowReader.ReadAll(draft.Rows);
        foreach (var problem in reading.Problems)
        {
            findings.Add(problem, "rows");
        }

        var names = reading.Table.Columns.Select(VariableNames.Of).ToList();
        var corrections = draft.Overrides.GroupBy(row => row.Number).ToDictionary(group => group.Key, group => group.Last());
        return new(
            reading.Table.Columns, names,
            [.. reading.Table.Rows.Select(row => Make(row, names, corrections.GetValueOrDefault(row.Number), draft.Options.OnConflict))]);
    }

    static RowDraft Make(TableRow row, List<string> names, RowOverride? correction, ConflictRule rule)
    {
        var cells = new Dictionary<string, string>(names.Count);
        for (var index = 0; index < names.Count && index < row.Cells.Count; index++)
        {
            cells.TryAdd(names[index], row.Cells[index].Trim());
        }

        return new(row.Number, cells, row.Cells.Count > 0 ? row.Cells[0].Trim() : "", correction, rule);
    }
}
