using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.Tests.PivotReport.Links;

/// <summary>Configurations that keep every rule, from a seed.</summary>
static class ConfigGenerator
{
    static readonly string[] FieldIds = ["status", "assignee", "components", "customfield_10016", "worklog.author", "created", "points", "issue-type_x"];

    static readonly string[] Texts = ["project = SHOP", "text ~ \"ß日本 🚀\"", "a = 'b' AND\nc != \"<x>&\\\"", "é", "0", "= + - @"];

    public static ReportConfig Make(int seed)
    {
        var chance = new Random(seed);
        var measures = Measures(chance).ToArray();
        return new(
            ReportConfig.Latest,
            Source(chance),
            Many(chance, 6, () => Level(chance)),
            chance.Next(2) == 0,
            Many(chance, 4, () => Level(chance)),
            measures,
            [.. FieldIds.Take(chance.Next(FieldIds.Length))],
            Many(chance, 5, () => Filter(chance)),
            Maybe(chance, () => new SortChoice(Pick(chance, Texts).Replace('\n', ' '), chance.Next(2) == 0)),
            Maybe(chance, () => new ChartChoice(Any<ChartKind>(chance), measures.Length > 0 ? Pick(chance, measures).Id : null)),
            Maybe(chance, () => (IReadOnlyList<OwnLevel>)Many(chance, 6, () => new OwnLevel(["10001", "10002"], "10100", chance.Next(2) == 0))),
            chance.Next(2) == 0 ? chance.Next(1, 200_001) : null,
            chance.Next(2) == 0);
    }

    static ReportSource Source(Random chance) => Any<SourceKind>(chance) switch
    {
        SourceKind.Jql => new(SourceKind.Jql, Jql: Pick(chance, Texts) + new string('x', chance.Next(40))),
        SourceKind.Sprint => new(SourceKind.Sprint, "12", Board: chance.Next(2) == 0 ? "3" : null),
        var kind => new(kind, chance.Next(1, int.MaxValue).ToString()),
    };

    static LevelChoice Level(Random chance) => new(
        Pick(chance, FieldIds),
        chance.Next(2) == 0 ? Any<DatePeriod>(chance) : null,
        chance.Next(2) == 0 ? Any<SeveralValues>(chance) : null,
        chance.Next(2) == 0 ? chance.Next(1, 1001) : null);

    static IEnumerable<MeasureChoice> Measures(Random chance)
    {
        var count = chance.Next(0, 21);
        for (var number = 1; number <= count; number++)
        {
            yield return Measure(chance, $"m{number}", number) with
            {
                Title = Maybe(chance, () => "Title " + Pick(chance, Texts).Replace('\n', ' ')),
                Tone = Maybe(chance, () => chance.Next(2) == 0 ? new ToneChoice(ToneKind.Heat) : new ToneChoice(ToneKind.Traffic, chance.NextDouble(), -chance.NextDouble() * 1e9)),
            };
        }
    }

    static MeasureChoice Measure(Random chance, string id, int number) => (number == 1 ? 0 : chance.Next(6)) switch
    {
        0 => new(id, MeasureKind.Count),
        1 => new(id, MeasureKind.Sum, "points"),
        2 => new(id, MeasureKind.WeightedAverage, "points", "votes"),
        3 => new(id, MeasureKind.ShareOfRow, Other: "m1"),
        4 => new(id, MeasureKind.Progress),
        _ => new(id, MeasureKind.Calculated, Expression: "[m1] / ([m1] + 1) * 100"),
    };

    static FilterChoice Filter(Random chance) => chance.Next(3) switch
    {
        0 => new(Pick(chance, FieldIds), ["", "10001", "label " + Pick(chance, Texts).Replace('\n', ' ')], chance.Next(2) == 0),
        1 => new(Pick(chance, FieldIds), From: "-12m", To: "0d"),
        _ => new(Pick(chance, FieldIds), From: "1969-12-31", To: "1e3"),
    };

    static T[] Many<T>(Random chance, int most, Func<T> make) => [.. Enumerable.Range(0, chance.Next(most + 1)).Select(_ => make())];

    static T? Maybe<T>(Random chance, Func<T> make)
        where T : class => chance.Next(2) == 0 ? make() : null;

    static T Pick<T>(Random chance, IReadOnlyList<T> of) => of[chance.Next(of.Count)];

    static T Any<T>(Random chance)
        where T : struct, Enum => Pick(chance, Enum.GetValues<T>());
}
