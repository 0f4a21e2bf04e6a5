using Outrigger.Pivot.Columns;

namespace Outrigger.Pivot.Measuring;

/// <summary>What a measure goes over where rows belong to the rows of another table.</summary>
enum MeasureSide
{
    /// <summary>The table's own rows, such as entries of work.</summary>
    Rows,

    /// <summary>The rows that they belong to, such as issues, each once in a cell.</summary>
    Owner,

    /// <summary>Both at once, which has no meaning.</summary>
    Mixed,
}

/// <summary>Tells measures over entries from measures over what they belong to.</summary>
static class MeasureSides
{
    public static MeasureSide Of(Table table, Measure measure) => measure switch
    {
        Measure.Sum sum => SideOf(table, sum.Column),
        Measure.Average average => SideOf(table, average.Column),
        Measure.Minimum minimum => SideOf(table, minimum.Column),
        Measure.Maximum maximum => SideOf(table, maximum.Column),
        Measure.Median median => SideOf(table, median.Column),
        Measure.WeightedAverage weighted => SideOf(table, weighted.Column) is var side && side == SideOf(table, weighted.Weight) ? side : MeasureSide.Mixed,
        Measure.Rate rate => SideOf(table, rate.Over, rate.Field.Column),
        Measure.Part part => SideOf(table, part.Over, part.Field.Column),
        _ => MeasureSide.Rows,
    };

    static MeasureSide SideOf(Table table, string column) => table.Owns(column) ? MeasureSide.Rows : MeasureSide.Owner;

    // Issues are counted, or their numbers added, by a field of theirs; time by any field.
    static MeasureSide SideOf(Table table, string? over, string field) =>
        over is not null && table.Owns(over) ? MeasureSide.Rows : table.Owns(field) ? MeasureSide.Mixed : MeasureSide.Owner;
}
