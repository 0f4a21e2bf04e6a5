using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Columns;

/// <summary>To which row of another table each row belongs, such as entries of work to their issues.</summary>
sealed class OwnerLink(Table owner, WholeColumn link)
{
    readonly Dictionary<GroupField, (Coding Of, int Owners, int Rows, Coding Gathered)> codings = [];
    int[] rows = [];

    public Table Owner => owner;

    /// <summary>The owner's row of a row; -1 where it has none or one that is not there.</summary>
    public int RowOf(int row) => link.WholeAt(row) is >= 0 and var known && known < owner.Rows ? (int)known : -1;

    /// <summary>The owner's row of each row as it was given; -1 for none.</summary>
    public int[] Rows()
    {
        if (rows.Length != link.Count)
        {
            rows = new int[link.Count];
            for (var row = 0; row < rows.Length; row++)
            {
                rows[row] = link.WholeAt(row) is >= 0 and <= int.MaxValue and var known ? (int)known : -1;
            }
        }

        return rows;
    }

    /// <summary>A field of the owner, seen from the rows that belong to it.</summary>
    public Coding Coding(GroupField field)
    {
        var of = owner.Coding(field);
        if (!codings.TryGetValue(field, out var known) || known.Of != of || known.Owners != owner.Rows || known.Rows != link.Count)
        {
            known = (of, owner.Rows, link.Count, of.IsMulti ? Several(of) : Single(of));
            codings[field] = known;
        }

        return known.Gathered;
    }

    /// <summary>A numeric column of the owner, seen from the rows that belong to it.</summary>
    public Numbers Numbers(NumericColumn column)
    {
        var values = new double[link.Count];
        var (of, owners, most) = (column.Numbers().Values, Rows(), owner.Rows);
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = IsThere(owners[row], most) ? of[owners[row]] : double.NaN;
        }

        return new Numbers(values.Length, values, false);
    }

    Coding Single(Coding of)
    {
        var codes = new int[link.Count];
        var (owners, most) = (Rows(), owner.Rows);
        for (var row = 0; row < codes.Length; row++)
        {
            codes[row] = IsThere(owners[row], most) ? of.Codes[owners[row]] : 0;
        }

        return new Coding(codes, of.Keys);
    }

    Coding Several(Coding of)
    {
        var codes = new List<int>();
        var offsets = new int[link.Count + 1];
        var (owners, most) = (Rows(), owner.Rows);
        for (var row = 0; row < owners.Length; row++)
        {
            if (IsThere(owners[row], most))
            {
                codes.AddRange(of.Of(owners[row]));
            }

            offsets[row + 1] = codes.Count;
        }

        return new Coding([.. codes], of.Keys, offsets, owners.Length);
    }

    static bool IsThere(int row, int most) => (uint)row < (uint)most;
}
