using System.Text;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>A plain string with variables: a title, a label. <c>{{{{</c> stands for two literal braces.</summary>
public sealed class TextTemplate
{
    readonly string text;
    readonly IReadOnlyList<VariableSpan> spans;

    TextTemplate(string text, IReadOnlyList<VariableSpan> spans)
    {
        this.text = text;
        this.spans = spans;
        Placeholders = [.. spans.Select(span => span.Placeholder).OfType<Placeholder>()];
    }

    /// <summary>The variables in the order they are written.</summary>
    public IReadOnlyList<Placeholder> Placeholders { get; }

    /// <summary>Reads a string.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="place">How problems and placeholders name it: <c>title</c>, <c>label 2</c>.</param>
    /// <returns>The template, or <see cref="ErrorCode.VariableBroken"/> for the first braces that are no variable.</returns>
    public static Outcome<TextTemplate> Parse(string text, string place)
    {
        var spans = new List<VariableSpan>();
        foreach (var found in VariableFinder.Find(text, 0, text.Length))
        {
            var placeholder = found.IsEscape || found.Inside is null ? null : VariableSyntax.Read(found.Inside, text.Substring(found.Start, found.Length), place);
            if (!found.IsEscape && placeholder is null)
            {
                return VariableFinder.Broken(text.AsSpan(found.Start, found.Length), place, found.Inside is null);
            }

            spans.Add(new(found.Start, found.Length, placeholder));
        }

        return new TextTemplate(text, spans);
    }

    /// <summary>The string with every variable replaced by its plain form; a string without any is returned as it is.</summary>
    public string Fill(Func<Placeholder, VariableValue> valueOf)
    {
        if (spans.Count == 0)
        {
            return text;
        }

        var filled = new StringBuilder(text.Length);
        var at = 0;
        foreach (var span in spans)
        {
            filled.Append(text, at, span.Start - at).Append(span.Placeholder is null ? "{{" : valueOf(span.Placeholder).Plain);
            at = span.Start + span.Length;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    sealed record VariableSpan(int Start, int Length, Placeholder? Placeholder);
}
