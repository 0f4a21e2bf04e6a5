using System.Globalization;

namespace Outrigger.Apps.Cloning.Rows;

/// <summary>The values that one pair of braces of a pattern stands for.</summary>
abstract record PatternRange(string Name, decimal Count)
{
    /// <summary>How the value is written in the title.</summary>
    /// <param name="index">0-based, below <see cref="Count"/>.</param>
    public abstract string Shown(int index);

    /// <summary>The value of the column: a date is always ISO there, so that it can be reckoned with.</summary>
    public virtual string Value(int index) => Shown(index);
}

/// <summary>Whole numbers, up or down.</summary>
/// <param name="Width">Digits to fill up to with zeros; 0 for none.</param>
sealed record NumberRange(string Name, long First, long Last, long Step, int Width)
    : PatternRange(Name, decimal.Floor(Math.Abs((decimal)Last - First) / Step) + 1)
{
    public override string Shown(int index)
    {
        var number = First + (Last < First ? -Step * index : Step * index);
        var digits = Math.Abs(number).ToString(CultureInfo.InvariantCulture).PadLeft(Width, '0');
        return number < 0 ? "-" + digits : digits;
    }
}

/// <summary>Days, up or down, by days or by months of the first day's number.</summary>
sealed record DateRange(string Name, DateOnly First, DateOnly Last, int Days, int Months, string Format)
    : PatternRange(Name, Steps(First, Last, Days, Months) + 1)
{
    public override string Shown(int index) => Day(index).ToString(Format, CultureInfo.InvariantCulture);

    public override string Value(int index) => Day(index).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    DateOnly Day(int index)
    {
        var steps = Last < First ? -index : index;
        return Months > 0 ? First.AddMonths(Months * steps) : First.AddDays(Days * steps);
    }

    static int Steps(DateOnly first, DateOnly last, int days, int months)
    {
        if (months == 0)
        {
            return Math.Abs(last.DayNumber - first.DayNumber) / days;
        }

        var apart = Math.Abs(((last.Year - first.Year) * 12) + last.Month - first.Month);
        var steps = apart / months;
        var reached = first.AddMonths((last < first ? -1 : 1) * steps * months);
        return steps > 0 && (last < first ? reached < last : reached > last) ? steps - 1 : steps;
    }
}

/// <summary>Words, in the order written.</summary>
sealed record ListRange(string Name, IReadOnlyList<string> Words) : PatternRange(Name, Words.Count)
{
    public override string Shown(int index) => Words[index];
}
