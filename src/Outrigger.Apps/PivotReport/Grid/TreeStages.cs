using Outrigger.Apps.PivotReport.Grid.Axes;

namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>
/// On which level of expansion a row stands: first the groups, then the levels of the issues' hierarchy from the top. A row is always
/// below its parent, whatever its type says.
/// </summary>
sealed class TreeStages
{
    const int MostNames = 12;
    const int MostTypes = 3;

    readonly GridData data;
    readonly AxisNodes nodes;
    readonly Dictionary<int, int> placeOfLevel = [];

    public TreeStages(GridData data, AxisNodes nodes)
    {
        (this.data, this.nodes) = (data, nodes);
        var met = new bool[data.Levels.Types.Count];
        for (var node = 1; node < nodes.Count; node++)
        {
            if (nodes.KindOf(node) == NodeKind.Issue)
            {
                met[data.Levels.TypeAt(nodes.ValueOf(node))] = true;
            }
        }

        var levels = data.Levels.Types.Where((_, at) => met[at]).Select(static type => type.Level).OfType<int>().Distinct();
        foreach (var (place, level) in levels.OrderDescending().Index())
        {
            placeOfLevel.Add(level, place);
        }
    }

    public int Of(int node, int above)
    {
        if (nodes.KindOf(node) != NodeKind.Issue)
        {
            return above + 1;
        }

        var place = data.Levels.Of(nodes.ValueOf(node)) is { } level ? placeOfLevel[level] : 0;
        return Math.Max(above + 1, nodes.Levels.Count + place);
    }

    /// <summary>At most twelve; the last stands for everything then.</summary>
    public IReadOnlyList<string> Names(int[] stages)
    {
        var types = TypesByStage(stages);
        List<string> names = [.. nodes.Levels.Select(static level => level.Field.Name)];
        var deepest = types.Count == 0 ? names.Count - 1 : types.Keys.Last();
        for (var stage = names.Count; stage <= deepest; stage++)
        {
            names.Add(types.TryGetValue(stage, out var some) && some.Count > 0 ? string.Join(" / ", some.Take(MostTypes)) : $"Level {stage + 1}");
        }

        return names.Count <= MostNames ? names : [.. names.Take(MostNames - 1), "All levels"];
    }

    SortedDictionary<int, List<string>> TypesByStage(int[] stages)
    {
        var (seen, types) = (new HashSet<(int Stage, int Type)>(), new SortedDictionary<int, List<string>>());
        for (var node = 1; node < stages.Length; node++)
        {
            if (nodes.KindOf(node) == NodeKind.Issue && nodes.ParentOf(node) != AxisNodes.Hidden && seen.Add((stages[node], data.Levels.TypeAt(nodes.ValueOf(node)))))
            {
                if (!types.TryGetValue(stages[node], out var some))
                {
                    types.Add(stages[node], some = []);
                }

                if (data.Levels.TypeOf(nodes.ValueOf(node))?.Label is { } type)
                {
                    some.Add(type);
                }
            }
        }

        return types;
    }
}
