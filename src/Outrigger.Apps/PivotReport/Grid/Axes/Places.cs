namespace Outrigger.Apps.PivotReport.Grid.Axes;

/// <summary>The innermost places of each issue, or of each entry of work: it counts there and in everything above.</summary>
/// <param name="Nodes">Row after row; a place may be named twice.</param>
/// <param name="Offsets">Where each row's places begin, and where the last one's end.</param>
sealed record Places(int[] Nodes, int[] Offsets)
{
    public int Rows => Offsets.Length - 1;

    /// <summary>No row has two places.</summary>
    public bool IsOneEach
    {
        get
        {
            for (var row = 1; row < Offsets.Length; row++)
            {
                if (Offsets[row] - Offsets[row - 1] > 1)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The row's only place; 0 where it has none.</summary>
    public int OneOf(int row) => Offsets[row] == Offsets[row + 1] ? 0 : Nodes[Offsets[row]];

    public ReadOnlySpan<int> Of(int row) => Nodes.AsSpan(Offsets[row]..Offsets[row + 1]);

    /// <summary>The groups in which counted issues stand.</summary>
    public static Places OfIssues(AxisNodes nodes, bool[] counted) =>
        nodes.Levels.All(static level => level.Single is not null) ? OnePlaceEach(nodes, counted) : Of(nodes, counted, static (level, row) => level.OfIssue(row));

    // Level by level and not row by row: each pass runs over plain arrays, and a combination is looked up once.
    static Places OnePlaceEach(AxisNodes nodes, bool[] counted)
    {
        var (at, first) = (new int[counted.Length], 0);
        foreach (var level in nodes.Levels)
        {
            var (codes, steps) = (level.Single ?? [], new Steps(nodes, first, level.Values.Count));
            first = nodes.Count;
            for (var row = 0; row < at.Length; row++)
            {
                if (counted[row])
                {
                    at[row] = steps.Of(at[row], codes[row]);
                }
            }
        }

        var (found, offsets, count) = (new int[counted.Length], new int[counted.Length + 1], 0);
        for (var row = 0; row < counted.Length; row++)
        {
            if (counted[row])
            {
                found[count++] = at[row];
            }

            offsets[row + 1] = count;
        }

        return new Places(found.AsSpan(0, count).ToArray(), offsets);
    }

    /// <summary>The groups in which counted rows stand.</summary>
    /// <param name="codesOf">A row's codes in a level.</param>
    public static Places Of(AxisNodes nodes, bool[] counted, CodesOf codesOf)
    {
        var (found, offsets) = (new List<int>(counted.Length), new int[counted.Length + 1]);
        var (front, next) = (new List<int>(), new List<int>());
        for (var row = 0; row < counted.Length; row++)
        {
            if (counted[row])
            {
                front.Clear();
                front.Add(0);
                foreach (var level in nodes.Levels)
                {
                    next.Clear();
                    var codes = codesOf(level, row);
                    foreach (var node in front)
                    {
                        foreach (var code in codes)
                        {
                            next.Add(nodes.Step(node, code));
                        }
                    }

                    (front, next) = (next, front);
                }

                found.AddRange(front);
            }

            offsets[row + 1] = found.Count;
        }

        return new Places([.. found], offsets);
    }

    /// <summary>Place by place another one.</summary>
    public Places Map(int[] to) => this with { Nodes = Array.ConvertAll(Nodes, node => to[node]) };
}

/// <summary>A row's codes in a level: one or more.</summary>
delegate ReadOnlySpan<int> CodesOf(Level level, int row);
