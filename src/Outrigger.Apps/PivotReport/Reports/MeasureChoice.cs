using System.Text.Json.Serialization;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Reports;

/// <summary>What a cell says about its issues.</summary>
[JsonConverter(typeof(CamelCaseEnum<MeasureKind>))]
public enum MeasureKind
{
    /// <summary>Issues, each once. Takes no field.</summary>
    Count,
    Sum,
    Average,

    /// <summary>Weighted by <see cref="MeasureChoice.Other"/>.</summary>
    WeightedAverage,

    /// <summary>The least number or the earliest date.</summary>
    Minimum,

    /// <summary>The greatest number or the latest date.</summary>
    Maximum,
    Median,

    /// <summary>Different values.</summary>
    Distinct,

    /// <summary>Of the measure <see cref="MeasureChoice.Other"/>: its part of the row's total.</summary>
    ShareOfRow,

    /// <inheritdoc cref="ShareOfRow"/>
    ShareOfColumn,

    /// <inheritdoc cref="ShareOfRow"/>
    ShareOfTotal,

    /// <summary>The part of issues (of the field's sum, where a field is given) whose status category is Done: 0 to 1.</summary>
    Rate,

    /// <summary>The same as figures: done, in progress, to do.</summary>
    Progress,

    /// <summary>Time spent ÷ (time spent + time remaining).</summary>
    TimeRate,

    /// <summary>In the tree: what stands on the issue itself. In groups: nothing.</summary>
    Own,

    /// <summary>In the tree: what stands on the issues below, by the site's rule for parents' estimates. In groups: nothing.</summary>
    Children,

    /// <summary>By an expression over other measures, whose ids stand in brackets: <c>[m1] / [m2] * 100</c>.</summary>
    Calculated,
}

/// <summary>How a cell is coloured.</summary>
[JsonConverter(typeof(CamelCaseEnum<ToneKind>))]
public enum ToneKind
{
    /// <summary>By size among the cells of its measure.</summary>
    Heat,

    /// <summary>Red, amber, green by two bounds.</summary>
    Traffic,
}

/// <param name="Amber">Traffic: from here amber; below red.</param>
/// <param name="Green">Traffic: from here green. Smaller than <paramref name="Amber"/> where less is better; then up to here green, up to amber amber, above red.</param>
public sealed record ToneChoice(ToneKind Kind, double? Amber = null, double? Green = null);

/// <summary>One measure of a report.</summary>
/// <param name="Id">Unique in its report: <c>m1</c>; 1 to 20 letters and digits.</param>
/// <param name="Field">Id of a number, duration or date field; of any field for <see cref="MeasureKind.Distinct"/>.</param>
/// <param name="Other">Id of the weight's field, or of the measure that a share is of.</param>
/// <param name="Expression">Of <see cref="MeasureKind.Calculated"/>; at most 500 characters.</param>
/// <param name="Title">Typed by the user, 1 to 60 characters; null for one made from kind and field.</param>
public sealed record MeasureChoice(
    string Id, MeasureKind Kind, string? Field = null, string? Other = null, string? Expression = null, string? Title = null, ToneChoice? Tone = null);
