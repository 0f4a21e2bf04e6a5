namespace Outrigger.Pivot.Grouping;

/// <summary>What a group stands for.</summary>
public enum KeyKind
{
    Missing,
    Number,

    /// <summary>A bucket of dates, by its first day.</summary>
    Day,
    Text,
}

/// <summary>The value that a group's issues share: typed, so that the text "7" and the number 7 never meet. Missing sorts last.</summary>
public readonly record struct GroupKey : IComparable<GroupKey>
{
    readonly double number;
    readonly string? text;

    GroupKey(KeyKind kind, double number, string? text) => (Kind, this.number, this.text) = (kind, number, text);

    public static GroupKey Missing => default;

    public KeyKind Kind { get; }

    /// <summary>A number, or days since 1970 of a bucket's first day; 0 otherwise.</summary>
    public double Number => number;

    /// <summary>The text; empty otherwise.</summary>
    public string Text => text ?? "";

    public static GroupKey OfText(string text) => new(KeyKind.Text, 0, text);

    public static GroupKey OfNumber(double number) => new(KeyKind.Number, number, null);

    /// <param name="day">Days since 1970-01-01.</param>
    public static GroupKey OfDay(int day) => new(KeyKind.Day, day, null);

    /// <summary>Numbers and days by size, texts by letters without case, then ordinally.</summary>
    public int CompareTo(GroupKey other)
    {
        if (Kind != other.Kind)
        {
            return Rank(Kind).CompareTo(Rank(other.Kind));
        }

        var byCase = string.Compare(Text, other.Text, StringComparison.OrdinalIgnoreCase);
        return Kind != KeyKind.Text ? number.CompareTo(other.number) : byCase != 0 ? byCase : string.CompareOrdinal(Text, other.Text);
    }

    static int Rank(KeyKind kind) => kind == KeyKind.Missing ? int.MaxValue : (int)kind;

    public static bool operator <(GroupKey left, GroupKey right) => left.CompareTo(right) < 0;

    public static bool operator >(GroupKey left, GroupKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(GroupKey left, GroupKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(GroupKey left, GroupKey right) => left.CompareTo(right) >= 0;
}
