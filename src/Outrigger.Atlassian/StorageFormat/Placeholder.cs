namespace Outrigger.Atlassian.StorageFormat;

/// <summary>One variable in a template, such as <c>{{start:date+7d}}</c>.</summary>
/// <param name="Name">The name in lower case, spaces trimmed, inner spaces single; the key to look a value up with.</param>
/// <param name="Type"><c>text</c>, <c>date</c>, <c>mention</c>, <c>number</c> or <c>link</c>.</param>
/// <param name="OffsetDays">Days to add to a date; weeks are counted as seven.</param>
/// <param name="Text">The variable as written, braces included.</param>
/// <param name="Place">Where it is, for a person: <c>paragraph 3</c>, <c>macro jira, parameter jqlQuery</c>.</param>
public sealed record Placeholder(string Name, string Type, int OffsetDays, string Text, string Place)
{
    /// <summary>Months to add to a date, before the days; the day is cut to the month's last where it must be.</summary>
    public int OffsetMonths { get; init; }

    /// <summary>The day that this variable means when its value is <paramref name="day"/>; null where the calendar ends.</summary>
    public DateOnly? Shift(DateOnly day)
    {
        var months = ((day.Year - 1) * 12L) + day.Month - 1 + OffsetMonths;
        if (months is < 0 or >= 9999 * 12)
        {
            return null;
        }

        var number = day.AddMonths(OffsetMonths).DayNumber + (long)OffsetDays;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }
}
