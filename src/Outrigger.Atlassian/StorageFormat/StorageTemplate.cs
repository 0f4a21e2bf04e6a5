using System.Text;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>A body with variables. Filling replaces them and leaves every other byte as it is.</summary>
public sealed class StorageTemplate
{
    readonly TextTemplate text;

    StorageTemplate(string body, TextTemplate text)
    {
        Body = body;
        this.text = text;
    }

    /// <summary>The body as it was read.</summary>
    public string Body { get; }

    /// <summary>The variables in document order.</summary>
    public IReadOnlyList<Placeholder> Placeholders => text.Placeholders;

    /// <summary>Braces that look like a variable and cannot be one, such as a variable that formatting cuts in two.</summary>
    public IReadOnlyList<Problem> Problems { get; } = [];

    /// <summary>True when filling changes nothing: there is neither a variable nor an escaped brace.</summary>
    public bool IsPlain => ReferenceEquals(Body, text.Fill(static _ => new VariableValue.Text("")));

    /// <summary>Reads a body.</summary>
    /// <returns>The template, or <see cref="ErrorCode.TemplateMalformed"/> with line and column.</returns>
    public static Outcome<StorageTemplate> Parse(string body) =>
        TextTemplate.Parse(body, "body").TryGet(out var text, out var problem) ? new StorageTemplate(body, text) : problem;

    /// <summary>
    /// The body with every variable replaced, escaped for where it stands. A plain template gives the very same string.
    /// </summary>
    /// <param name="valueOf">The value of a variable; called once for each, in document order.</param>
    /// <returns>The body, or the problem of the first value that cannot stand in a page (control characters).</returns>
    public Outcome<string> Fill(Func<Placeholder, VariableValue> valueOf) =>
        text.Fill(placeholder => new VariableValue.Text(System.Security.SecurityElement.Escape(valueOf(placeholder).Plain)));
}
