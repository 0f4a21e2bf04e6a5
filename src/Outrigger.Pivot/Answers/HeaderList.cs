using System.Collections;
using Outrigger.Pivot.Execution;

namespace Outrigger.Pivot.Answers;

/// <summary>The headers of an axis as plain numbers; a node is made of one when it is asked for, because most are never looked at.</summary>
sealed class HeaderList(Axis axis) : IReadOnlyList<HeaderNode>
{
    readonly List<Entry> entries = [];

    public int Count => entries.Count;

    public HeaderNode this[int index]
    {
        get
        {
            var entry = entries[index];
            return new HeaderNode(entry.Level, axis[entry.Level].GroupOf(entry.Node), entry.Parent, entry.Parts, entry.Hidden);
        }
    }

    public int LevelOf(int index) => entries[index].Level;

    /// <summary>Number of the group in its level's space.</summary>
    public int NodeOf(int index) => entries[index].Node;

    public int ParentOf(int index) => entries[index].Parent;

    public void Add(int level, int node, int parent, int parts, int hidden) => entries.Add(new Entry(level, node, parent, parts, hidden));

    public IEnumerator<HeaderNode> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    readonly record struct Entry(int Level, int Node, int Parent, int Parts, int Hidden);
}
