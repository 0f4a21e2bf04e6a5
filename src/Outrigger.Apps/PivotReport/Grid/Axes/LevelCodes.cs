using System.Globalization;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Formats;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Grid.Axes;

/// <summary>Numbers the values of a field in order of appearance.</summary>
sealed class LevelCodes
{
    readonly GridData data;
    readonly LevelChoice choice;
    readonly FieldInfo info;
    readonly List<LevelValue> values;
    readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    readonly Dictionary<double, int> numbers = [];

    public LevelCodes(GridData data, LevelChoice choice)
    {
        (this.data, this.choice) = (data, choice);
        info = data.Field(choice.Field);
        values = [new LevelValue("", $"No {info.Name}", double.MaxValue)];
    }

    public FieldInfo Field => info;

    public IReadOnlyList<LevelValue> Values => values;

    /// <summary>One code for each row.</summary>
    public int[] Single(Column? column, int rows)
    {
        if (column is TextColumn texts)
        {
            return Single(texts, rows);
        }

        var codes = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            codes[row] = column switch
            {
                MultiColumn several => several.IsMissing(row) ? 0 : OfText(choice.Several == SeveralValues.Last ? several.TextsAt(row)[^1] : several.TextsAt(row)[0]),
                InstantColumn moments => OfDay(moments.ValueAt(row) is var moment && double.IsNaN(moment) ? moment : FigureText.DayOf(moment, data.Scene.Zone)),
                DayColumn days => OfDay(days.ValueAt(row)),
                NumericColumn plain => OfNumber(plain.ValueAt(row)),
                _ => 0,
            };
        }

        return codes;
    }

    // The column has its texts numbered already: each is looked at once, however many rows have it.
    int[] Single(TextColumn column, int rows)
    {
        var (codes, ofText) = (new int[rows], new int[column.Texts + 1]);
        for (var row = 0; row < rows; row++)
        {
            if (column.CodeAt(row) is > 0 and var text)
            {
                codes[row] = ofText[text] > 0 ? ofText[text] : ofText[text] = OfText(column.TextOf(text));
            }
        }

        return codes;
    }

    /// <summary>Several codes a row, and where each row's begin.</summary>
    public (int[] Codes, int[] Offsets) Several(MultiColumn column, int rows)
    {
        var codes = new List<int>(rows);
        var offsets = new int[rows + 1];
        for (var row = 0; row < rows; row++)
        {
            if (!column.IsMissing(row))
            {
                foreach (var id in column.TextsAt(row))
                {
                    codes.Add(OfText(id));
                }
            }

            offsets[row + 1] = codes.Count;
        }

        return ([.. codes], offsets);
    }

    int OfText(string id)
    {
        if (!texts.TryGetValue(id, out var code))
        {
            texts.Add(id, code = values.Count);
            var label = data.LabelOf(info, id);
            values.Add(new LevelValue(id, label.Length == 0 ? "(empty)" : label, data.Table.Names.OrderOf(info.Id, id)));
        }

        return code;
    }

    int OfDay(double day)
    {
        if (!numbers.TryGetValue(day, out var code))
        {
            numbers.Add(day, code = FigureText.DateOf(day) is { } date ? OfDate(date) : 0);
        }

        return code;
    }

    int OfDate(DateOnly date)
    {
        var period = choice.Period ?? DatePeriod.Month;
        var first = PeriodText.First(date, period);
        return OfPeriod(first, PeriodText.Name(first, period));
    }

    int OfPeriod(DateOnly first, string name)
    {
        if (!texts.TryGetValue(name, out var code))
        {
            texts.Add(name, code = values.Count);
            values.Add(new LevelValue(name, name, first.DayNumber));
        }

        return code;
    }

    int OfNumber(double number)
    {
        if (double.IsNaN(number))
        {
            return 0;
        }

        var key = number == 0 ? 0 : number; // one zero, whatever its sign
        if (!numbers.TryGetValue(key, out var code))
        {
            numbers.Add(key, code = values.Count);
            var label = info.Kind == FieldKind.Duration ? FigureText.Duration(key) : FigureText.Number(key);
            values.Add(new LevelValue(key.ToString("R", CultureInfo.InvariantCulture), label, key));
        }

        return code;
    }
}
