using System.Text.Json;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>Days and moments as Jira writes them, read from their bytes.</summary>
static class WireMoment
{
    const long Day = 86_400_000;
    const int Longest = 256; // bytes, escapes included

    /// <summary>As below, of the value that the reader stands on; false for anything but a text.</summary>
    public static bool TryDay(ref Utf8JsonReader json, out DateOnly day)
    {
        Span<byte> room = stackalloc byte[Longest];
        return TryDay(Text(in json, room), out day);
    }

    /// <inheritdoc cref="TryDay(ref Utf8JsonReader, out DateOnly)"/>
    public static bool TryMoment(ref Utf8JsonReader json, out DateTimeOffset moment)
    {
        Span<byte> room = stackalloc byte[Longest];
        return TryMoment(Text(in json, room), out moment);
    }

    /// <summary><c>2026-11-22</c>, and whatever may follow it.</summary>
    public static bool TryDay(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-' || !TryNumber(text[..4], out var year) || !TryNumber(text[5..7], out var month)
            || !TryNumber(text[8..10], out var number) || year < 1 || month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new(year, month, number);
        return true;
    }

    /// <summary><c>2026-11-22T09:30:00.000+0000</c>: the offset with or without colon or as <c>Z</c>, the fraction of any length or none; without an offset UTC.</summary>
    public static bool TryMoment(ReadOnlySpan<byte> text, out DateTimeOffset moment)
    {
        moment = default;
        if (!TryDay(text, out var day) || text.Length < 16 || text[10] is not ((byte)'T' or (byte)' ') || text[13] != ':'
            || !TryNumber(text[11..13], out var hour) || !TryNumber(text[14..16], out var minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        var rest = text[16..];
        var milliseconds = Seconds(ref rest);
        if (milliseconds < 0 || !TryOffset(rest, out var offset))
        {
            return false;
        }

        var instant = ((day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * Day) + (((hour * 60L) + minute - offset) * 60_000) + milliseconds;
        if (instant < DateTimeOffset.MinValue.ToUnixTimeMilliseconds() || instant > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        {
            return false;
        }

        moment = DateTimeOffset.FromUnixTimeMilliseconds(instant);
        return true;
    }

    // A plus may be written as an escape.
    static ReadOnlySpan<byte> Text(in Utf8JsonReader json, Span<byte> room) =>
        json.TokenType != JsonTokenType.String || json.ValueSpan.Length > room.Length ? default
        : json.ValueIsEscaped ? room[..json.CopyString(room)]
        : json.ValueSpan;

    // Milliseconds within the minute; -1 where they cannot be read.
    static long Seconds(ref ReadOnlySpan<byte> text)
    {
        if (text.Length < 3 || text[0] != ':')
        {
            return 0;
        }

        if (!TryNumber(text[1..3], out var seconds) || seconds > 59)
        {
            return -1;
        }

        text = text[3..];
        long fraction = 0;
        if (text is [(byte)'.' or (byte)',', ..])
        {
            text = text[1..];
            for (var weight = 100; text.Length > 0 && text[0] is >= (byte)'0' and <= (byte)'9'; weight /= 10)
            {
                fraction += (text[0] - '0') * weight;
                text = text[1..];
            }
        }

        return (seconds * 1000L) + fraction;
    }

    // In minutes.
    static bool TryOffset(ReadOnlySpan<byte> text, out int offset)
    {
        offset = 0;
        if (text is [] or [(byte)'Z' or (byte)'z'])
        {
            return true;
        }

        var colon = text.Length == 6 && text[3] == ':';
        if (text[0] is not ((byte)'+' or (byte)'-') || (text.Length != 5 && !colon) || !TryNumber(text[1..3], out var hours) || !TryNumber(text[^2..], out var minutes))
        {
            return false;
        }

        offset = ((hours * 60) + minutes) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    static bool TryNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
