using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Columns;

/// <summary>
/// Which groups each row stands in, where the asker makes the groups: the places of a tree, levels of labels in their own order.
/// Groups are numbered from 1 and keyed by their number; a row that stands in none is missing.
/// </summary>
/// <param name="codes">The groups of all rows, row after row; none twice in a row.</param>
/// <param name="offsets">Where each row's groups begin, and where the last one's end: one more than there are rows.</param>
/// <param name="groups">The highest number of a group.</param>
public sealed class MemberColumn(string name, int[] codes, int[] offsets, int groups) : Column(name)
{
    public override int Count => offsets.Length - 1;

    /// <exception cref="NotSupportedException">Always: the rows were given as a whole.</exception>
    public override void AppendMissing() => throw new NotSupportedException("A column of members takes no more rows.");

    public override bool IsMissing(int row) => offsets[row] == offsets[row + 1];

    internal override Coding CodingFor(GroupField field)
    {
        var keys = new GroupKey[groups + 1];
        var order = new int[groups + 1];
        for (var code = 1; code < keys.Length; code++)
        {
            keys[code] = GroupKey.OfNumber(code);
            order[code - 1] = code;
        }

        var groupKeys = new GroupKeys(keys, order);
        return OneEach() is { } single ? new Coding(single, groupKeys) : new Coding(codes, groupKeys, offsets, Count);
    }

    /// <summary>The only group of each row, 0 for none; null where one has several. The engine is quickest with one value a row.</summary>
    int[]? OneEach()
    {
        if (codes.Length > Count)
        {
            return null;
        }

        var single = new int[Count];
        for (var row = 0; row < single.Length; row++)
        {
            var groupsOfRow = offsets[row + 1] - offsets[row];
            if (groupsOfRow > 1)
            {
                return null;
            }

            single[row] = groupsOfRow == 0 ? 0 : codes[offsets[row]];
        }

        return single;
    }
}
