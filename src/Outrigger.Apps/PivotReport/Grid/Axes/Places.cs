namespace Outrigger.Apps.PivotReport.Grid.Axes;

/// <summary>The innermost places of each issue, or of each entry of work: it counts there and in everything above.</summary>
/// <param name="Nodes">Row after row; a place may be named twice.</param>
/// <param name="Offsets">Where each row's places begin, and where the last one's end.</param>
sealed record Places(int[] Nodes, int[] Offsets)
{
    public int Rows => Offsets.Length - 1;

    public ReadOnlySpan<int> Of(int row) => Nodes.AsSpan(Offsets[row]..Offsets[row + 1]);

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
