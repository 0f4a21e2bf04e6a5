using System.Buffers;
using System.Text;

namespace Outrigger.Atlassian.Adf;

/// <summary>Makes text fit for a document: what no reader can show, or some refuse, is left out.</summary>
public static class CleanText
{
    /// <summary>
    /// One line without control characters, lone surrogates and noncharacters; line breaks and tabs become spaces. Text that is
    /// clean is given back as it is.
    /// </summary>
    public static string Line(string text)
    {
        var span = text.AsSpan();
        var clean = 0;
        while (clean < span.Length && Rune.DecodeFromUtf16(span[clean..], out var rune, out var length) == OperationStatus.Done && Stays(rune))
        {
            clean += length;
        }

        return clean == text.Length ? text : Rebuilt(span, clean);
    }

    static string Rebuilt(ReadOnlySpan<char> text, int clean)
    {
        var built = new StringBuilder(text.Length).Append(text[..clean]);
        for (var at = clean; at < text.Length;)
        {
            var status = Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            at += length;
            if (status != OperationStatus.Done)
            {
                continue; // half a pair
            }

            if (IsSpace(rune))
            {
                built.Append(' ');
            }
            else if (Stays(rune))
            {
                built.Append(rune);
            }
        }

        return built.ToString();
    }

    static bool Stays(Rune rune) => !Rune.IsControl(rune) && !IsSpace(rune) && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF);

    static bool IsSpace(Rune rune) => rune.Value is '\n' or '\r' or '\t' or 0x85 or 0x2028 or 0x2029;
}
