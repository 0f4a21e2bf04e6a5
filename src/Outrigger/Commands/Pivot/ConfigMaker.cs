using System.Globalization;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.PivotReport.Rules;
using Outrigger.Core.Errors;

namespace Outrigger.Commands.Pivot;

/// <summary>Makes a configuration of what was asked; filters still hold values as they were written.</summary>
sealed class ConfigMaker(PivotArguments arguments, FieldNames fields)
{
    static readonly string[] Signs = ["!=", ">=", "<=", "="];

    Problem? wrong;

    public Outcome<ReportConfig> Make(ReportSource source)
    {
        var measures = arguments.Measures.Count > 0 || arguments.Fields.Count > 0 ? arguments.Measures : ["count"];
        var config = new ReportConfig(
            ReportConfig.Latest,
            source,
            Levels(arguments.Rows, "--rows"),
            arguments.Tree,
            Levels(arguments.Columns, "--columns"),
            [.. measures.Select((text, index) => Take(MeasureWords.Read(text, index + 1, fields))).OfType<MeasureChoice>()],
            [.. arguments.Fields.Select(text => Take(fields.Find(text, "--fields"))?.Id).OfType<string>()],
            [.. arguments.Where.Select(Filter).OfType<FilterChoice>()],
            Limit: arguments.Limit);
        return wrong is { } problem ? problem : ReportRules.Check(config) is { } refused ? refused with { Code = ErrorCode.BadUsage } : config;
    }

    LevelChoice[] Levels(IReadOnlyList<string> texts, string place) => [.. texts.Select(text => Level(text, place)).OfType<LevelChoice>()];

    LevelChoice? Level(string text, string place)
    {
        var parts = text.Split(':');
        var level = new LevelChoice("");
        var names = parts.Length;
        for (; names > 1 && With(level, parts[names - 1]) is { } more; names--)
        {
            level = more;
        }

        return Take(fields.Find(string.Join(':', parts[..names]), place)) is { } field ? level with { Field = field.Id } : null;
    }

    static LevelChoice? With(LevelChoice level, string word) =>
        Enum.TryParse<DatePeriod>(word, ignoreCase: true, out var period) && char.IsLetter(word[0]) ? level with { Period = period }
        : Enum.TryParse<SeveralValues>(word, ignoreCase: true, out var several) && char.IsLetter(word[0]) ? level with { Several = several }
        : word.StartsWith("top", StringComparison.OrdinalIgnoreCase) && int.TryParse(word.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var top) ? level with { Top = top }
        : null;

    FilterChoice? Filter(string text)
    {
        var found = Signs.Select(sign => (Sign: sign, At: text.IndexOf(sign, StringComparison.Ordinal))).Where(place => place.At > 0).OrderBy(place => place.At).ThenByDescending(place => place.Sign.Length).FirstOrDefault();
        if (found.Sign is not { } sign)
        {
            wrong ??= new Problem(ErrorCode.BadUsage, $"--where \"{text}\" is no condition.", "Write a field, one of = != >= <=, and values: status=Done.");
            return null;
        }

        if (Take(fields.Find(text[..found.At].Trim(), "--where")) is not { } field)
        {
            return null;
        }

        var rest = text[(found.At + sign.Length)..].Trim();
        return sign switch
        {
            ">=" => new FilterChoice(field.Id, From: rest),
            "<=" => new FilterChoice(field.Id, To: rest),
            _ => new FilterChoice(field.Id, [.. rest.Split(',', StringSplitOptions.TrimEntries)], Not: sign == "!="),
        };
    }

    T? Take<T>(Outcome<T> outcome)
        where T : class
    {
        if (outcome.TryGet(out var value, out var problem))
        {
            return value;
        }

        wrong ??= problem;
        return null;
    }
}
