using Outrigger.Core.Errors;
using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Filtering;
using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Pivot.Execution;

/// <summary>Says what of a query its table cannot answer: a column that is gone, a sum of texts, two measures of one name.</summary>
static class QueryCheck
{
    public static Problem? Of(Table table, PivotQuery query) =>
        query.Measures.Count == 0 ? Invalid("A report needs at least one measure.")
        : OfNames(query.Measures)
            ?? First(query.Rows, field => OfField(table, field)) ?? First(query.Columns, field => OfField(table, field))
            ?? OfFilter(table, query.Filter)
            ?? First(query.Measures, measure => OfMeasure(table, query, measure))
            ?? OfOrder(query, query.RowOrder) ?? OfOrder(query, query.ColumnOrder);

    static Problem? OfNames(IReadOnlyList<Measure> measures)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return First(measures, measure => names.Add(measure.Name) ? null : Invalid($"Two measures are called '{measure.Name}'."));
    }

    static Problem? First<T>(IReadOnlyList<T> parts, Func<T, Problem?> check)
        where T : class
    {
        for (var at = 0; at < parts.Count; at++)
        {
            if (check(parts[at]) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    static Problem? OfField(Table table, GroupField field) =>
        table.Find(field.Column) is null ? Invalid($"The field '{field.Column}' is not loaded.", "Take it out of the report, or load it.") : null;

    static Problem? OfNumbers(Table table, string column) => table.Find(column) switch
    {
        null => Invalid($"The field '{column}' is not loaded.", "Take it out of the report, or load it."),
        NumericColumn => null,
        _ => Invalid($"The field '{column}' holds no numbers or dates."),
    };

    static Problem? OfMeasure(Table table, PivotQuery query, Measure measure) =>
        OfColumns(table, query, measure) ?? (table.Link is not null && MeasureSides.Of(table, measure) == MeasureSide.Mixed
            ? Invalid($"The measure '{measure.Name}' mixes fields of issues with fields of their entries.", "Take both from the issues, or both from the entries.")
            : null);

    static Problem? OfColumns(Table table, PivotQuery query, Measure measure) => measure switch
    {
        Measure.Sum sum => OfNumbers(table, sum.Column),
        Measure.Average average => OfNumbers(table, average.Column),
        Measure.WeightedAverage weighted => OfNumbers(table, weighted.Column) ?? OfNumbers(table, weighted.Weight),
        Measure.Minimum minimum => OfNumbers(table, minimum.Column),
        Measure.Maximum maximum => OfNumbers(table, maximum.Column),
        Measure.Median median => OfNumbers(table, median.Column),
        Measure.Distinct distinct => OfField(table, distinct.Field),
        Measure.Part part => OfField(table, part.Field) ?? (part.Over is null ? null : OfNumbers(table, part.Over)),
        Measure.Rate rate => OfField(table, rate.Field) ?? (rate.Over is null ? null : OfNumbers(table, rate.Over)),
        Measure.Share share => Known(query, share.Of),
        _ => null,
    };

    static Problem? OfFilter(Table table, Filter? filter) => filter switch
    {
        Filter.And and => First(and.Parts, part => OfFilter(table, part)),
        Filter.Or or => First(or.Parts, part => OfFilter(table, part)),
        Filter.Not not => OfFilter(table, not.Part),
        Filter.OneOf oneOf => OfField(table, oneOf.Field),
        Filter.Between between => OfNumbers(table, between.Column),
        _ => null,
    };

    static Problem? OfOrder(PivotQuery query, HeaderOrder order) =>
        order.Top is < 1 ? Invalid("A top list shows at least one group.") : order.Measure is null ? null : Known(query, order.Measure);

    static Problem? Known(PivotQuery query, string measure) =>
        query.Measures.Any(known => known.Name == measure) ? null : Invalid($"The report has no measure '{measure}'.");

    static Problem Invalid(string message, string? wayOut = null) => new(ErrorCode.Invalid, message, wayOut);
}
