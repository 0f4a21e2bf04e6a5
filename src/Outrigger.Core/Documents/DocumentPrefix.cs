namespace Outrigger.Core.Documents;

/// <summary>What keys begin with, compared character by character: no character is a wildcard.</summary>
public readonly record struct DocumentPrefix
{
    readonly string? value;

    DocumentPrefix(string value) => this.value = value;

    /// <summary>Every document of the tenant.</summary>
    public static DocumentPrefix Everything => default;

    /// <summary>Empty for every document.</summary>
    public string Value => value ?? "";

    /// <summary>Documents of one type whose id begins with <paramref name="start"/>.</summary>
    /// <exception cref="ArgumentException">The start is too long or outside the alphabet of keys.</exception>
    public static DocumentPrefix Of(DocumentType type, string start = "")
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(start);
        var text = $"{type.Name}:{start}";
        return text.Length <= DocumentKey.MaxLength && text.AsSpan().IndexOfAnyExcept(DocumentAlphabet.Key) < 0
            ? new DocumentPrefix(text)
            : throw new ArgumentException("A prefix holds characters of [a-zA-Z0-9:._#-], at most 500.", nameof(start));
    }

    public bool Covers(DocumentKey key) => key.Value.StartsWith(Value, StringComparison.Ordinal);

    public override string ToString() => Value;
}
