using Outrigger.Apps.PivotReport.Data;

namespace Outrigger.Apps.PivotReport.Reports;

/// <summary>A configuration as it can be used now, and what was left out of the one that was asked for.</summary>
public sealed record FittedConfig(ReportConfig Config, IReadOnlyList<string> Notes);

/// <summary>
/// Fits a configuration to the fields that the viewer may see: a saved report outlives the custom fields it was made with. What is
/// left out is said, and the saved report stays as it is.
/// </summary>
public sealed class ConfigFit
{
    static readonly MeasureChoice Counting = new("m1", MeasureKind.Count);

    readonly Func<string, FieldInfo?> find;
    readonly SortedSet<string> gone = new(StringComparer.Ordinal);

    ConfigFit(Func<string, FieldInfo?> find) => this.find = find;

    /// <param name="find">A field by its id; null where there is none, or the viewer may not see it.</param>
    public static FittedConfig Of(ReportConfig config, Func<string, FieldInfo?> find)
    {
        ArgumentNullException.ThrowIfNull(config);
        var fit = new ConfigFit(find);
        var fitted = fit.Fit(config);
        return new(fitted, [.. fit.gone.Select(id =>
            $"The field {id} is gone, or you may not see it: it was left out here. The saved report keeps it until somebody saves it again.")]);
    }

    ReportConfig Fit(ReportConfig config)
    {
        var measures = Measures(config.Measures);
        return config with
        {
            Rows = [.. config.Rows.Where(level => Here(level.Field))],
            Columns = [.. config.Columns.Where(level => Here(level.Field))],
            Fields = [.. config.Fields.Where(Here)],
            Filters = [.. config.Filters.Where(filter => Here(filter.Field))],
            Measures = measures.Count == 0 && (!config.Tree || config.Columns.Count > 0) ? [Counting] : measures,
        };
    }

    /// <summary>Leaves out measures of fields that are gone, and then those that are reckoned from a measure that is gone.</summary>
    List<MeasureChoice> Measures(IReadOnlyList<MeasureChoice> choices)
    {
        var left = choices.Where(measure => measure.Field is not { } field || Here(field)).ToList();
        left.RemoveAll(measure => measure.Kind == MeasureKind.WeightedAverage && measure.Other is { } weight && !Here(weight));
        while (left.RemoveAll(measure => NeededBy(measure).Any(id => choices.Any(one => one.Id == id) && left.TrueForAll(one => one.Id != id))) > 0)
        {
            // one that is left out may take another with it
        }

        return left;
    }

    /// <summary>Ids of the measures that a measure is reckoned from.</summary>
    static IEnumerable<string> NeededBy(MeasureChoice measure) => measure.Kind switch
    {
        MeasureKind.ShareOfRow or MeasureKind.ShareOfColumn or MeasureKind.ShareOfTotal => measure.Other is { } other ? [other] : [],
        MeasureKind.Calculated => InBrackets(measure.Expression ?? ""),
        _ => [],
    };

    static IEnumerable<string> InBrackets(string expression)
    {
        for (var open = expression.IndexOf('[', StringComparison.Ordinal); open >= 0; open = expression.IndexOf('[', open + 1))
        {
            var close = expression.IndexOf(']', open);
            if (close > open)
            {
                yield return expression[(open + 1)..close];
            }
        }
    }

    bool Here(string field)
    {
        var here = find(field) is not null;
        if (!here)
        {
            gone.Add(field);
        }

        return here;
    }
}
