using System.Text.Json.Serialization;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Reports;

/// <summary>How dates are gathered.</summary>
[JsonConverter(typeof(CamelCaseEnum<DatePeriod>))]
public enum DatePeriod
{
    Day,

    /// <summary>From Monday, as ISO 8601.</summary>
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>What an issue with several values counts under.</summary>
[JsonConverter(typeof(CamelCaseEnum<SeveralValues>))]
public enum SeveralValues
{
    /// <summary>Under each; in totals once.</summary>
    Each,
    First,
    Last,
}

/// <summary>One level of rows or columns: the issues in groups by a field.</summary>
/// <param name="Field">Id of a field (<see cref="Data.FieldInfo.Id"/>).</param>
/// <param name="Period">Of dates; null for months.</param>
/// <param name="Several">Of fields with several values; null for each.</param>
/// <param name="Top">Only this many groups are shown, 1 to 1,000, the largest by the first measure; totals still count all. Null for all.</param>
public sealed record LevelChoice(string Field, DatePeriod? Period = null, SeveralValues? Several = null, int? Top = null);
