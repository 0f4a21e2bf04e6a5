using System.Globalization;
using System.Text;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>What a value may hold.</summary>
public static class VariableValues
{
    /// <summary>Why a value cannot stand in a page, naming the variable; null where it can. Emoji and right-to-left text can.</summary>
    public static Problem? Refusal(Placeholder placeholder, VariableValue value)
    {
        foreach (var text in Texts(value))
        {
            if (Unprintable(text) is { } found)
            {
                return new(
                    ErrorCode.VariableType,
                    $"The value of {{{{{placeholder.Name}}}}} has the control character {found} at position {found.Position}.",
                    "Take it out of the value; it often comes from copying out of another program.");
            }
        }

        return null;
    }

    static IEnumerable<string> Texts(VariableValue value) => value switch
    {
        VariableValue.Mention mention => [mention.AccountId, mention.DisplayName],
        VariableValue.Link link => [link.Url, link.Caption],
        _ => [value.Plain],
    };

    static Found? Unprintable(string text)
    {
        for (var index = 0; index < text.Length; index += Rune.TryGetRuneAt(text, index, out var rune) ? rune.Utf16SequenceLength : 1)
        {
            var c = text[index];
            var known = Rune.TryGetRuneAt(text, index, out _) && c is not ('\uFFFE' or '\uFFFF');
            if (!known || (char.IsControl(c) && c is not ('\t' or '\n' or '\r')))
            {
                return new(c, index + 1);
            }
        }

        return null;
    }

    sealed record Found(char Character, int Position)
    {
        public override string ToString() => "U+" + ((int)Character).ToString("X4", CultureInfo.InvariantCulture);
    }
}
