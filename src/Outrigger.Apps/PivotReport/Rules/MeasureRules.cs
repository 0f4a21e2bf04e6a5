using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Rules;

/// <summary>What the measures of a report must be like, alone and together.</summary>
static class MeasureRules
{
    const int MostExpression = 500;

    public static Problem? Check(IReadOnlyList<MeasureChoice> measures, int most) =>
        measures.Count > most ? TextChecks.Bad($"There are {measures.Count} measures, {most} are possible.", "Take measures out.")
        : IdChecks.FirstBad(measures, measure => measure.Id, IdChecks.IsMeasure) is { } bad
            ? TextChecks.Bad($"Measure {bad} has an id that is not 1 to 20 letters and digits, or that is there already.", "Take the measure out and add it again.")
        : measures.Select((measure, index) => Check(measure, $"Measure {index + 1}", measures)).FirstOrDefault(wrong => wrong is not null)
            ?? Circle(measures);

    static Problem? Check(MeasureChoice measure, string place, IReadOnlyList<MeasureChoice> all) =>
        Field(measure, place)
        ?? Other(measure, place, all)
        ?? Expression(measure, place, all)
        ?? (measure.Title is { } title ? TextChecks.Line(title, $"{place}: its title", 60) : null)
        ?? Tone(measure.Tone, place);

    static Problem? Field(MeasureChoice measure, string place) =>
        measure.Field is { } field && !IdChecks.IsField(field) ? TextChecks.Bad($"{place} names no field.", "Choose a field.")
        : Takes(measure.Kind) is var takes && takes == true && measure.Field is null ? TextChecks.Bad($"{place} has no field.", "Choose a field.")
        : takes == false && measure.Field is not null ? TextChecks.Bad($"{place} takes no field.", "Take the field out.")
        : null;

    static Problem? Other(MeasureChoice measure, string place, IReadOnlyList<MeasureChoice> all) => measure.Kind switch
    {
        MeasureKind.WeightedAverage => IdChecks.IsField(measure.Other) ? null : TextChecks.Bad($"{place} has no field to weight by.", "Choose the field that is the weight."),
        MeasureKind.ShareOfRow or MeasureKind.ShareOfColumn or MeasureKind.ShareOfTotal =>
            all.FirstOrDefault(other => other.Id == measure.Other) is { } of && !IsShare(of.Kind) ? null
            : TextChecks.Bad($"{place} is a share of a measure that the report does not have, or of another share.", "Choose the measure that it is a share of."),
        _ => measure.Other is null ? null : TextChecks.Bad($"{place} takes no second field or measure.", "Take it out."),
    };

    static Problem? Expression(MeasureChoice measure, string place, IReadOnlyList<MeasureChoice> all)
    {
        if (measure.Kind != MeasureKind.Calculated)
        {
            return measure.Expression is null ? null : TextChecks.Bad($"{place} is not calculated and takes no expression.", "Take the expression out.");
        }

        return TextChecks.Line(measure.Expression ?? "", $"{place}: its expression", MostExpression)
            ?? (Named(measure).FirstOrDefault(id => all.All(other => other.Id != id)) is { } missing
                ? TextChecks.Bad($"{place}: its expression names the measure [{missing}], which the report does not have.", "Correct the expression.")
                : null);
    }

    static Problem? Tone(ToneChoice? tone, string place) => tone switch
    {
        { Kind: ToneKind.Traffic, Amber: { } amber, Green: { } green } when double.IsFinite(amber) && double.IsFinite(green) => null,
        { Kind: ToneKind.Traffic } => TextChecks.Bad($"{place}: its colours need two bounds, for amber and for green.", "Give both numbers."),
        { Amber: null, Green: null } or null => null,
        _ => TextChecks.Bad($"{place}: heat colours take no bounds.", "Take the bounds out."),
    };

    // Calculated measures and shares stand on others; a circle would never be reckoned.
    static Problem? Circle(IReadOnlyList<MeasureChoice> measures)
    {
        var open = measures.ToDictionary(measure => measure.Id, measure => Below(measure), StringComparer.Ordinal);
        while (open.FirstOrDefault(entry => !entry.Value.Any(open.ContainsKey)).Key is { } settled)
        {
            open.Remove(settled);
        }

        return measures.Select((measure, index) => (measure.Id, Number: index + 1)).FirstOrDefault(entry => open.ContainsKey(entry.Id)) is { Id: not null } first
            ? TextChecks.Bad($"Measure {first.Number} leads back to itself through what it is made of.", "Correct the expressions.")
            : null;
    }

    /// <summary>Ids in brackets; what else an expression may hold the engine says when it reads it.</summary>
    static List<string> Named(MeasureChoice measure)
    {
        var ids = new List<string>();
        var text = measure.Kind == MeasureKind.Calculated ? measure.Expression ?? "" : "";
        for (var begin = text.IndexOf('['); begin >= 0 && text.IndexOf(']', begin) is var end and > 0; begin = text.IndexOf('[', end))
        {
            ids.Add(text[(begin + 1)..end]);
        }

        return ids;
    }

    static List<string> Below(MeasureChoice measure) => IsShare(measure.Kind) ? [measure.Other ?? ""] : Named(measure);

    static bool IsShare(MeasureKind kind) => kind is MeasureKind.ShareOfRow or MeasureKind.ShareOfColumn or MeasureKind.ShareOfTotal;

    // True: it needs one; false: it takes none; null: it may have one.
    static bool? Takes(MeasureKind kind) => kind switch
    {
        MeasureKind.Sum or MeasureKind.Average or MeasureKind.WeightedAverage or MeasureKind.Minimum or MeasureKind.Maximum or MeasureKind.Median or MeasureKind.Distinct => true,
        MeasureKind.Rate or MeasureKind.Progress or MeasureKind.Own or MeasureKind.Children => null,
        MeasureKind.Count or MeasureKind.ShareOfRow or MeasureKind.ShareOfColumn or MeasureKind.ShareOfTotal or MeasureKind.TimeRate or MeasureKind.Calculated => false,
    };
}
