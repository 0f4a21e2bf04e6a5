using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Commands.Pivot;

/// <summary>Measures as a person writes them: <c>count</c>, <c>sum:storypoints</c>, <c>weightedAverage:rating:votes</c>, <c>calc:[m1]/[m2]</c>.</summary>
static class MeasureWords
{
    static readonly Dictionary<string, MeasureKind> Kinds = Enum.GetValues<MeasureKind>()
        .Select(kind => (Word: FieldNames.Plain(kind.ToString()), Kind: kind))
        .Concat(new (string Word, MeasureKind Kind)[] { ("avg", MeasureKind.Average), ("mean", MeasureKind.Average), ("min", MeasureKind.Minimum), ("max", MeasureKind.Maximum), ("calc", MeasureKind.Calculated) })
        .ToDictionary(word => word.Word, word => word.Kind, StringComparer.Ordinal);

    /// <param name="number">From 1; the measure's id is <c>m</c> and it.</param>
    public static Outcome<MeasureChoice> Read(string text, int number, FieldNames fields)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (word, rest) = colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..]);
        if (!Kinds.TryGetValue(FieldNames.Plain(word), out var kind))
        {
            var near = FieldNames.Nearest(FieldNames.Plain(word), Kinds.Keys);
            return new Problem(ErrorCode.BadUsage, $"--measures: there is no measure '{word}'.", $"{(near.Count > 0 ? "Near it are" : "There are")}: {string.Join(", ", near.Count > 0 ? near : [.. Kinds.Keys.Order(StringComparer.Ordinal)])}.");
        }

        var id = $"m{number}";
        return kind switch
        {
            MeasureKind.Calculated => new MeasureChoice(id, kind, Expression: rest),
            MeasureKind.ShareOfRow or MeasureKind.ShareOfColumn or MeasureKind.ShareOfTotal => new MeasureChoice(id, kind, Other: rest.Length == 0 ? "m1" : rest),
            _ => OverFields(id, kind, rest, fields),
        };
    }

    static Outcome<MeasureChoice> OverFields(string id, MeasureKind kind, string rest, FieldNames fields)
    {
        var ids = new List<string>();
        foreach (var name in rest.Length == 0 ? [] : rest.Split(':'))
        {
            if (!fields.Find(name, "--measures").TryGet(out var field, out var problem))
            {
                return problem;
            }

            ids.Add(field.Id);
        }

        return new MeasureChoice(id, kind, ids.ElementAtOrDefault(0), ids.ElementAtOrDefault(1));
    }
}
