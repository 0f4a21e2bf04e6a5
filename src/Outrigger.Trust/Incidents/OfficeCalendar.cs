using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Outrigger.Core.Errors;

namespace Outrigger.Trust.Incidents;

/// <summary>When the office works: each day but Saturdays, Sundays and its holidays, by the clock of its time zone.</summary>
public sealed class OfficeCalendar(TimeZoneInfo zone, IEnumerable<DateOnly> holidays)
{
    const string WayOut = """Write it as {"timeZone": "Europe/Berlin", "holidays": {"2026-12-25": "Christmas Day"}}.""";

    readonly FrozenSet<DateOnly> holidays = holidays.ToFrozenSet();

    public TimeZoneInfo Zone => zone;

    /// <summary>The calendar that the policy states: <c>policy/holidays.json</c> as it was built in.</summary>
    public static OfficeCalendar OfPolicy { get; } = Parse(OfficeFiles.Read("holidays.json"), "holidays.json").TryGet(out var calendar, out var problem)
        ? calendar
        : throw new InvalidOperationException(problem.Message);

    /// <summary>Reads another office's file.</summary>
    public static Outcome<OfficeCalendar> Read(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem(ErrorCode.BadUsage, $"The holidays cannot be read: {exception.Message}", "Give a file that this account may read.");
        }
    }

    /// <summary>Reads a time zone's IANA name, and holidays by their dates.</summary>
    /// <param name="place">Where it came from, for the message.</param>
    public static Outcome<OfficeCalendar> Parse(ReadOnlyMemory<byte> json, string place)
    {
        try
        {
            using var read = JsonDocument.Parse(json);
            var (zone, holidays) = (read.RootElement.GetProperty("timeZone").GetString(), read.RootElement.GetProperty("holidays"));
            return new OfficeCalendar(
                TimeZoneInfo.FindSystemTimeZoneById(zone ?? ""),
                [.. holidays.EnumerateObject().Select(day => DateOnly.ParseExact(day.Name, "yyyy-MM-dd", CultureInfo.InvariantCulture))]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return new Problem(ErrorCode.BadUsage, $"{place} is no list of holidays.", WayOut);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or ArgumentException)
        {
            return new Problem(ErrorCode.BadUsage, $"{place} names a time zone that is not known here.", WayOut);
        }
    }

    public bool IsBusinessDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>The first business day after this one.</summary>
    public DateOnly Next(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (!IsBusinessDay(day));

        return day;
    }
}
