namespace Outrigger.Atlassian.StorageFormat;

/// <summary>What a body holds, counted.</summary>
public sealed record StorageInventory
{
    /// <summary>How often each macro occurs, by name.</summary>
    public required IReadOnlyDictionary<string, int> Macros { get; init; }

    /// <summary>File names of attachments of the page itself that the body shows or links to, in order, each once.</summary>
    public required IReadOnlyList<string> Attachments { get; init; }

    public required int Tables { get; init; }

    public required int Tasks { get; init; }

    public required int Images { get; init; }

    /// <summary>Counts what is in a body; a malformed body is counted as far as it can be read.</summary>
    public static StorageInventory Of(string body)
    {
        var macros = new Dictionary<string, int>(StringComparer.Ordinal);
        var elements = new Dictionary<string, int>(StringComparer.Ordinal);
        var walker = new StorageWalker(body);
        while (walker.Read())
        {
            if (walker.Token.Kind is TokenKind.Open or TokenKind.Empty)
            {
                elements[walker.Name] = elements.GetValueOrDefault(walker.Name) + 1;
                if (StorageElements.IsMacro(walker.Name) && walker.Current.Macro is { } macro)
                {
                    macros[macro.Name] = macro.Number;
                }
            }
        }

        return new()
        {
            Macros = macros,
            Attachments = [.. AttachmentMention.In(body).Where(mention => mention.IsOwn).Select(mention => mention.FileName).Distinct(StringComparer.Ordinal)],
            Tables = elements.GetValueOrDefault("table"),
            Tasks = elements.GetValueOrDefault("ac:task"),
            Images = elements.GetValueOrDefault("ac:image") + elements.GetValueOrDefault("img"),
        };
    }
}
