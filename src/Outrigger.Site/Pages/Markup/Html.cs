namespace Outrigger.Site.Pages.Markup;

/// <summary>Markup that is safe to send. Made only from literals and escaped values, so that a page cannot carry what somebody typed.</summary>
readonly struct Html
{
    readonly string? text;

    Html(string text) => this.text = text;

    public static Html None => default;

    public bool IsEmpty => string.IsNullOrEmpty(text);

    /// <summary>Literal parts stand as written; each value is escaped, unless it is <see cref="Html"/> itself.</summary>
    public static Html Of(ref HtmlHandler markup) => new(markup.ToString());

    /// <summary>Plain text.</summary>
    public static Html Text(string? value) => new(HtmlEscape.Text(value));

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.ToString())));

    public static Html Join<T>(IEnumerable<T> items, Func<T, Html> draw) => Join(items.Select(draw));

    /// <summary>Takes over what the storage-format renderer wrote, which escapes as it goes.</summary>
    internal static Html Rendered(string markup) => new(markup);

    public override string ToString() => text ?? string.Empty;
}
