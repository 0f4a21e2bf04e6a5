using System.Globalization;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Grid.Axes;
using Outrigger.Apps.PivotReport.Grid.Filtering;
using Outrigger.Apps.PivotReport.Structure;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Grid.Measuring;

/// <summary>What figures are gathered from: issues, or entries of work.</summary>
/// <param name="isWork">Entries of work.</param>
sealed class Unit(GridData data, Counted counted, bool isWork)
{
    readonly Dictionary<string, NumericColumn?> made = new(StringComparer.Ordinal);

    public bool IsWork => isWork;

    public int Rows => isWork ? data.WorkRows : data.Rows;

    public bool[] Counted => isWork ? counted.Work : counted.Issues;

    public int IssueOf(int row) => isWork ? data.IssueOfWork(row) : row;

    public Places PlacesOn(GridAxis axis) => isWork ? axis.Work ?? new Places([], [0]) : axis.Issues;

    public Column? ColumnOf(string field) => isWork ? data.WorkColumn(field) : data.Column(field);

    /// <summary>A field's values as numbers, texts that are numbers among them; null where it has none.</summary>
    public NumericColumn? Numbers(string field) => ColumnOf(field) switch
    {
        NumericColumn numbers => numbers,
        TextColumn texts => Made($"numbers of {field}", name => Read(name, texts, data.Field(field))),
        null => null,
        _ => NoNumbers(data.Field(field)),
    };

    /// <summary>A field's values as they add up: estimates by the site's rule for parents.</summary>
    public NumericColumn? Adding(string field) => Numbers(field) is not { } numbers ? null
        : isWork || !data.IsGoverned(field) ? numbers
        : Made($"effective {field}", name => Of(name, ParentEstimate.Effective(data.Tree, counted.Issues, data.Table.IsOutside, numbers.ValueAt, data.Scene.Settings.ParentEstimates)));

    /// <summary>What adds up (1 for each issue where there is no field) of the issues in one status category.</summary>
    public NumericColumn? InCategory(string? field, string category)
    {
        var adding = field is null ? null : Adding(field);
        return (field is not null && adding is null) || data.Column(OwnFields.StatusCategory) is not TextColumn categories
            ? null
            : Made($"{category} {field}", name => Of(name, row => IssueOf(row) is >= 0 and var issue && Is(categories.TextAt(issue), category) ? adding?.ValueAt(row) ?? 1 : double.NaN));
    }

    static bool Is(string? of, string category) => of == category || (category == "new" && of is not ("indeterminate" or "done"));

    NumericColumn? Made(string name, Func<string, NumericColumn?> make)
    {
        if (!made.TryGetValue(name, out var column))
        {
            made.Add(name, column = make(name));
        }

        return column;
    }

    NumberColumn Of(string name, Func<int, double> valueOf)
    {
        var column = new NumberColumn(name);
        for (var row = 0; row < Rows; row++)
        {
            column.Append(valueOf(row));
        }

        return column;
    }

    NumberColumn Of(string name, double[] values) => Of(name, row => values[row]);

    NumberColumn Read(string name, TextColumn texts, FieldInfo field)
    {
        var others = 0;
        var column = new NumberColumn(name);
        for (var row = 0; row < Rows; row++)
        {
            column.Append(Number(texts.TextAt(row), Counted[row], ref others));
        }

        if (others > 0)
        {
            data.Notes.Add($"{others} of the values of {field.Name} are no numbers and count in no figure.");
        }

        return column;
    }

    static double Number(string? text, bool counts, ref int others)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        others += text is { Length: > 0 } && counts ? 1 : 0;
        return double.NaN;
    }

    NumericColumn? NoNumbers(FieldInfo field)
    {
        data.Notes.Add($"{field.Name} holds no numbers or dates, so figures from it stay empty.");
        return null;
    }
}
