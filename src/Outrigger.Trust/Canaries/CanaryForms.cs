using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Outrigger.Trust.Canaries;

/// <summary>How a word may be written in bytes.</summary>
/// <param name="Name">In the words of a report: <c>UTF-16 LE</c>, <c>base64 at 1</c>.</param>
/// <param name="Pattern">What stands in the bytes wherever the word does; shorter than <paramref name="Sample"/> where what is beside the word changes how its ends are written.</param>
/// <param name="Sample">The word in the middle of a text that is written so.</param>
sealed record CanaryForm(string Name, byte[] Pattern, byte[] Sample);

/// <summary>All the forms in which a word is sought.</summary>
static class CanaryForms
{
    /// <summary>Names of the forms, each once.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Of("Name").Select(form => form.Name).Distinct()];

    /// <summary>Forms of the word as it is, in small letters and in capitals.</summary>
    public static IEnumerable<CanaryForm> Of(string word)
    {
#pragma warning disable CA1308 // Not compared: sought as somebody may have written it.
        string[] cases = [.. new[] { word, word.ToLowerInvariant(), word.ToUpperInvariant() }.Distinct()];
#pragma warning restore CA1308
        foreach (var text in cases)
        {
            foreach (var form in Written(text))
            {
                yield return form;
            }

            foreach (var (name, pattern, sample) in Spelled(text))
            {
                yield return new(name, Encoding.ASCII.GetBytes(pattern), Encoding.ASCII.GetBytes(sample));
                yield return new($"{name}, in UTF-16", Encoding.Unicode.GetBytes(pattern), Encoding.Unicode.GetBytes(sample));
            }
        }
    }

    static IEnumerable<CanaryForm> Written(string text)
    {
        yield return new("UTF-8", Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes($"before {text} after"));
        yield return new("UTF-16", Wide(text), Encoding.BigEndianUnicode.GetBytes($"before {text} after"));
        yield return new("UTF-16", Wide(text), Encoding.Unicode.GetBytes($"before {text} after"));
    }

    // What spells bytes in letters is sought in letters of one byte and of two, as the strings of a process are.
    static IEnumerable<(string Name, string Pattern, string Sample)> Spelled(string text)
    {
        foreach (var (name, bytes) in ((string, byte[])[])[("", Encoding.UTF8.GetBytes(text)), (" of UTF-16", Wide(text))])
        {
            yield return ($"hex{name}", Convert.ToHexStringLower(bytes), Convert.ToHexStringLower(bytes));
            yield return ($"hex in capitals{name}", Convert.ToHexString(bytes), Convert.ToHexString(bytes));
            for (var before = 0; before < 3; before++)
            {
                yield return ($"base64{name} at {before}", Inside(bytes, before), Base64Url.EncodeToString([.. "xyz"u8[..before], .. bytes, .. ">> after??"u8]));
            }
        }

        foreach (var (name, capitals) in ((string, string)[])[("", "x2"), (" in capitals", "X2")])
        {
            yield return Each($"percent{name}", text, letter => "%" + ((int)letter).ToString(capitals, CultureInfo.InvariantCulture));
            yield return Each($"JSON escapes{name}", text, letter => "\\u00" + ((int)letter).ToString(capitals, CultureInfo.InvariantCulture));
        }
    }

    static (string Name, string Pattern, string Sample) Each(string name, string text, Func<char, string> write)
    {
        var written = string.Concat(text.Select(write));
        return (name, written, $"before{written}after");
    }

    // Both byte orders: without the zero at its one or other end the word is the same in each.
    static byte[] Wide(string text) => Encoding.Unicode.GetBytes(text)[..^1];

    // Base64 of a word depends on where it begins; the characters that lie wholly inside it are the same wherever it stands. Of
    // letters they are never the two in which the alphabet for addresses differs, so one pattern finds both.
    static string Inside(byte[] word, int before)
    {
        var text = Convert.ToBase64String([.. new byte[before], .. word]);
        return text[(before == 0 ? 0 : 4)..((before + word.Length) / 3 * 4)];
    }
}
