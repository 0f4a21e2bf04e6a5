namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>Which rows are expanded: kept while a grid is made again with more issues or another configuration.</summary>
/// <param name="Level">Rows above this level are expanded: 0 shows only the outermost.</param>
/// <param name="Turned">Rows that a person opened or closed, by id: these stand against <paramref name="Level"/>.</param>
public sealed record GridFolds(int Level, IReadOnlyDictionary<string, bool> Turned)
{
    /// <summary>The outermost rows and those directly below.</summary>
    public static GridFolds Start { get; } = new(1, new Dictionary<string, bool>());

    /// <summary>With one row opened or closed.</summary>
    public GridFolds With(string row, bool expanded) => With([row], expanded);

    internal GridFolds With(IEnumerable<string> rows, bool expanded)
    {
        var turned = new Dictionary<string, bool>(Turned, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            turned[row] = expanded;
        }

        return this with { Turned = turned };
    }
}
