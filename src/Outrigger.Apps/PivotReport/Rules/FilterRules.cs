using System.Globalization;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Rules;

/// <summary>What the filters of a report must be like.</summary>
static class FilterRules
{
    const int MostValues = 500;
    const int MostValue = 255;

    public static Problem? Check(IReadOnlyList<FilterChoice> filters, int most) =>
        filters.Count > most ? TextChecks.Bad($"There are {filters.Count} filters, {most} are possible.", "Take filters out.")
        : filters.Select((filter, index) => Check(filter, $"Filter {index + 1}")).FirstOrDefault(wrong => wrong is not null);

    static Problem? Check(FilterChoice filter, string place) =>
        !IdChecks.IsField(filter.Field) ? TextChecks.Bad($"{place} names no field.", "Choose a field.")
        : Values(filter.Values ?? [], place)
            ?? Bound(filter.From, $"{place}: its least value")
            ?? Bound(filter.To, $"{place}: its greatest value");

    static Problem? Values(IReadOnlyList<string> values, string place) =>
        values.Count > MostValues ? TextChecks.Bad($"{place} has {values.Count} values, {MostValues} are possible.", "Choose fewer, or turn the filter round.")
        : values.Any(value => value.Length > MostValue) ? TextChecks.Bad($"{place} has a value of more than {MostValue} characters.", "Filter by something shorter.")
        : values.Any(value => value.Any(char.IsControl) || !TextChecks.IsWhole(value)) ? TextChecks.Bad($"{place} has a value with control characters.", "Choose its values again.")
        : null;

    static Problem? Bound(string? text, string place) => text is null || IsNumber(text) || IsDate(text) || IsFromToday(text) ? null
        : TextChecks.Bad($"{place} is no number, no date such as 2026-11-22, and no date from today such as -12m.", "Correct it.");

    static bool IsNumber(string text) =>
        text.Length <= 40 && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number);

    static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // 0d, -2w, +3m, -1y.
    static bool IsFromToday(string text) =>
        text is [.. var number, 'd' or 'w' or 'm' or 'q' or 'y'] && number.Length <= 6
        && int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
