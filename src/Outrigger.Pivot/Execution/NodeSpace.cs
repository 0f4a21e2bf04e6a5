using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Execution;

/// <summary>
/// Numbers of the groups of one level of rows or columns. While all combinations with the levels above are few, a number is
/// reckoned; beyond that it is looked up.
/// </summary>
sealed class NodeSpace
{
    /// <summary>Most combinations that get a number each, whether they occur or not.</summary>
#if DEBUG
    public const int DenseLimit = 1 << 10; // small tests meet both ways
#else
    public const int DenseLimit = 1 << 20;
#endif

    readonly SlotTable? table;
    readonly int size;
    readonly int domain = 1;

    /// <summary>The level above all fields: one group of all issues.</summary>
    public NodeSpace() => size = 1;

    public NodeSpace(NodeSpace parent, GroupField field, Coding coding)
    {
        Parent = parent;
        Field = field;
        Coding = coding;
        domain = coding.Domain;
        var combinations = (long)parent.Size * coding.Domain;
        if (parent.IsDense && combinations <= DenseLimit)
        {
            size = (int)combinations;
        }
        else
        {
            table = new SlotTable();
        }
    }

    public NodeSpace? Parent { get; }

    public GroupField? Field { get; }

    public Coding? Coding { get; }

    public bool IsDense => table is null;

    /// <summary>Codes of this level's field.</summary>
    public int Domain => domain;

    /// <summary>Numbers run below this.</summary>
    public int Size => table?.Count ?? size;

    /// <summary>The group of an issue, from its group one level up.</summary>
    public int Step(int parent, int code)
    {
        var key = ((long)parent * domain) + code;
        return table is null ? (int)key : table.GetOrAdd(key);
    }

    public int ParentOf(int node) => (int)(KeyOf(node) / domain);

    public GroupKey GroupOf(int node) => Coding is null ? GroupKey.Missing : Coding.Keys[CodeOf(node)];

    /// <summary>This level's codes in the order of their keys.</summary>
    public int[] Order => Coding?.Keys.Order ?? [0];

    /// <summary>The group's code in this level's own field.</summary>
    public int CodeOf(int node) => (int)(KeyOf(node) % domain);

    long KeyOf(int node) => table?.KeyOf(node) ?? node;
}
