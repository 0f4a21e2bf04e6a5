using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Kernels;

namespace Outrigger.Pivot.Execution;

/// <summary>
/// Finds the cell of each issue of a block. Where all combinations of codes have a place, a cell's number is the codes in mixed radix,
/// columns lowest, and the levels need not be told apart; otherwise each step is looked up. An issue with several values becomes
/// several entries, one for each combination.
/// </summary>
sealed class CellFinder
{
    readonly CellSpace cells;
    readonly List<NodeSpace> rows;
    readonly List<NodeSpace> columns;
    readonly Coding[] codings;
    readonly bool plain;
    readonly DenseEntries dense = new();
    Entries entries = new();

    public CellFinder(Axis rows, int rowLevel, Axis columns, int columnLevel, CellSpace cells)
    {
        this.cells = cells;
        this.rows = Levels(rows, rowLevel);
        this.columns = Levels(columns, columnLevel);
        codings = [.. Codings(this.rows), .. Codings(this.columns)];
        plain = !Array.Exists(codings, coding => coding.IsMulti);
    }

    public void Fill(Block block)
    {
        if (!cells.IsDense)
        {
            LookUp(block);
        }
        else if (plain && block.Rows is null)
        {
            RunOfCodes.Fill(codings, block.First, block.Slots, block.Count);
        }
        else
        {
            dense.Fill(block, codings);
        }
    }

    void LookUp(Block block)
    {
        entries.Begin(block);
        foreach (var level in rows)
        {
            entries = entries.StepRows(level);
        }

        foreach (var level in columns)
        {
            entries = entries.StepColumns(level);
        }

        entries.Write(block, cells);
    }

    static List<NodeSpace> Levels(Axis axis, int level)
    {
        var levels = new List<NodeSpace>();
        for (var at = 1; at <= level; at++)
        {
            levels.Add(axis[at]);
        }

        return levels;
    }

    static List<Coding> Codings(List<NodeSpace> levels)
    {
        var codings = new List<Coding>();
        foreach (var level in levels)
        {
            if (level.Coding is { } coding)
            {
                codings.Add(coding);
            }
        }

        return codings;
    }
}
