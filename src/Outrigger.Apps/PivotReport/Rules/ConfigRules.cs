using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Rules;

/// <summary>What a configuration must be like: the limits that its records state.</summary>
static class ConfigRules
{
    public const int MostRows = 6;
    public const int MostColumns = 4;
    public const int MostMeasures = 20;
    public const int MostFields = 100;
    public const int MostFilters = 50;
    public const int MostLevels = 6;
    public const int MostIssues = 200_000;

    /// <summary>A configuration, wherever it comes from.</summary>
    public static Problem? Check(ReportConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return config.Version != ReportConfig.Latest
            ? TextChecks.Bad($"The configuration has version {config.Version}, and this version of the app writes {ReportConfig.Latest}.", "Reload the page to get the newest version.")
            : Source(config.Source)
                ?? Levels(config.Rows, "row", MostRows)
                ?? Levels(config.Columns, "column", MostColumns)
                ?? MeasureRules.Check(config.Measures, MostMeasures)
                ?? Fields(config.Fields)
                ?? FilterRules.Check(config.Filters, MostFilters)
                ?? Looks(config)
                ?? Hierarchy(config.Hierarchy, "The report's own hierarchy");
    }

    /// <summary>Own levels of a report or of the site.</summary>
    /// <param name="place">Begins the sentence.</param>
    public static Problem? Hierarchy(IReadOnlyList<OwnLevel>? levels, string place)
    {
        if (levels is null)
        {
            return null;
        }

        if (levels.Count > MostLevels)
        {
            return TextChecks.Bad($"{place} has {levels.Count} levels, {MostLevels} are possible.", "Take levels out.");
        }

        for (var number = 1; number <= levels.Count; number++)
        {
            var level = levels[number - 1];
            if (level.IssueTypes.Count is 0 or > 50 || IdChecks.FirstBad(level.IssueTypes, id => id, IdChecks.IsNumber) is not null)
            {
                return TextChecks.Bad($"{place}: level {number} has 1 to 50 issue types, each once, by their ids.", "Choose its issue types.");
            }

            if (!IdChecks.IsNumber(level.LinkType))
            {
                return TextChecks.Bad($"{place}: level {number} has no link type.", "Choose the link type that leads to its children.");
            }
        }

        return null;
    }

    static Problem? Source(ReportSource source)
    {
        if (source.Kind == SourceKind.Jql)
        {
            return source.Id is not null || source.Board is not null
                ? TextChecks.Bad("A JQL source takes a query and no id.", "Choose the source again.")
                : TextChecks.Lines(source.Jql ?? "", "The JQL query", 10_000);
        }

        return source.Jql is not null || !IdChecks.IsNumber(source.Id) ? TextChecks.Bad($"The source, a {Word(source.Kind)}, is not named by its id.", "Choose the source again.")
            : source.Board is not null && (source.Kind != SourceKind.Sprint || !IdChecks.IsNumber(source.Board)) ? TextChecks.Bad("Only a sprint names its board, by the board's id.", "Choose the source again.")
            : null;
    }

    static Problem? Levels(IReadOnlyList<LevelChoice> levels, string place, int most)
    {
        if (levels.Count > most)
        {
            return TextChecks.Bad($"There are {levels.Count} {place} levels, {most} are possible.", "Take levels out.");
        }

        for (var number = 1; number <= levels.Count; number++)
        {
            var level = levels[number - 1];
            if (!IdChecks.IsField(level.Field))
            {
                return TextChecks.Bad($"Level {number} of the {place}s names no field.", "Choose a field.");
            }

            if (level.Top is < 1 or > 1000)
            {
                return TextChecks.Bad($"Level {number} of the {place}s shows the largest {level.Top}; 1 to 1,000 are possible.", "Give another number, or show all.");
            }
        }

        return null;
    }

    static Problem? Fields(IReadOnlyList<string> fields) =>
        fields.Count > MostFields ? TextChecks.Bad($"There are {fields.Count} columns of fields, {MostFields} are possible.", "Take columns out.")
        : IdChecks.FirstBad(fields, id => id, IdChecks.IsField) is { } bad ? TextChecks.Bad($"Column {bad} of the fields names no field, or one that is there already.", "Take it out.")
        : null;

    static Problem? Looks(ReportConfig config) =>
        config.Sort is { } sort && !IsColumn(sort.Column) ? TextChecks.Bad("The report is sorted by something that is no column.", "Sort by one of its columns.")
        : config.Chart?.Measure is { } drawn && config.Measures.All(measure => measure.Id != drawn) ? TextChecks.Bad("The chart draws a measure that the report does not have.", "Choose another measure for the chart.")
        : config.Limit is < 1 or > MostIssues ? TextChecks.Bad($"The report loads {config.Limit:N0} issues at most; 1 to {MostIssues:N0} are possible.", "Give another limit.")
        : null;

    static bool IsColumn(string id) => id.Length is >= 1 and <= 2000 && !id.Any(char.IsControl) && TextChecks.IsWhole(id);

    static string Word(SourceKind kind) => kind switch
    {
        SourceKind.Jql => "query",
        SourceKind.Filter => "filter",
        SourceKind.Board => "board",
        SourceKind.Sprint => "sprint",
        SourceKind.Project => "project",
        SourceKind.Epic => "epic",
        SourceKind.Version => "version",
    };
}
