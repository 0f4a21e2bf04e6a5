using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>
/// A body with variables. Filling replaces them, each escaped for where it stands, and leaves every other byte as it is.
/// Variables stand in text, attributes, macro parameters and CDATA. Two literal braces are written <c>{{{{</c>.
/// </summary>
public sealed class StorageTemplate
{
    static readonly VariableValue Braces = new VariableValue.Text("{{");

    readonly List<VariableSlot> slots;

    StorageTemplate(string body, TemplateReader reader)
    {
        Body = body;
        slots = reader.Slots;
        Problems = reader.Problems;
        Placeholders = [.. slots.Select(slot => slot.Placeholder).OfType<Placeholder>()];
    }

    /// <summary>The body as it was read.</summary>
    public string Body { get; }

    /// <summary>The variables in document order.</summary>
    public IReadOnlyList<Placeholder> Placeholders { get; }

    /// <summary>
    /// Braces outside program code that look like a variable and cannot be one, such as a variable that formatting cuts in two;
    /// each is <see cref="ErrorCode.VariableBroken"/> with its place and a way out, at most 20. Filling leaves them as they are.
    /// </summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>True when filling changes nothing: there is neither a variable nor an escaped brace.</summary>
    public bool IsPlain => slots.Count == 0;

    /// <summary>Reads a body. Takes time in proportion to its length, however deep it is nested.</summary>
    /// <returns>The template, or <see cref="ErrorCode.TemplateMalformed"/> with line and column.</returns>
    public static Outcome<StorageTemplate> Parse(string body)
    {
        var reader = new TemplateReader(body);
        return reader.Read() is { } problem ? problem : new StorageTemplate(body, reader);
    }

    /// <summary>The body with every variable replaced. A plain template gives the very same string.</summary>
    /// <param name="valueOf">The value of a variable; called once for each, in document order.</param>
    /// <returns>The body, or the problem of the first value that cannot stand in a page (see <see cref="VariableValues.Refusal"/>).</returns>
    public Outcome<string> Fill(Func<Placeholder, VariableValue> valueOf)
    {
        if (IsPlain)
        {
            return Body;
        }

        var writer = new SlotWriter(Body);
        foreach (var slot in slots)
        {
            var value = slot.Placeholder is null ? Braces : valueOf(slot.Placeholder);
            if (slot.Placeholder is not null && VariableValues.Refusal(slot.Placeholder, value) is { } refusal)
            {
                return refusal;
            }

            writer.Write(slot, value);
        }

        return writer.Finish();
    }
}
