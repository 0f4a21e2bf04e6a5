namespace Outrigger.Apps.Handoff.Records;

/// <summary>Ids of handoffs: 18 of <c>[a-z0-9]</c> whose ordinal order is newest first, so that a list of keys is the history.</summary>
public static class HandoffIds
{
    const string Alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

    const int TimeDigits = 9;

    const int ChanceDigits = 9;

    /// <summary>36⁹ milliseconds, some 3,200 years from 1970.</summary>
    const long Milliseconds = 101_559_956_668_416;

    /// <param name="chance">Tells apart what is made within one millisecond.</param>
    public static string New(DateTimeOffset now, Random chance)
    {
        var left = Milliseconds - 1 - Math.Clamp(now.ToUnixTimeMilliseconds(), 0, Milliseconds - 1);
        return Text(left, TimeDigits) + Text(chance.NextInt64(Milliseconds), ChanceDigits);
    }

    public static bool IsId(string? text) => text is { Length: TimeDigits + ChanceDigits } && text.All(IsLetter);

    /// <summary>Ids that a tab makes for its requests and shifts: 16 to 40 of the same letters.</summary>
    public static bool IsRequestId(string? text) => text is { Length: >= 16 and <= 40 } && text.All(IsLetter);

    static bool IsLetter(char letter) => char.IsAsciiDigit(letter) || char.IsAsciiLetterLower(letter);

    static string Text(long number, int digits)
    {
        var text = new char[digits];
        for (var index = digits - 1; index >= 0; index--)
        {
            text[index] = Alphabet[(int)(number % 36)];
            number /= 36;
        }

        return new(text);
    }
}
