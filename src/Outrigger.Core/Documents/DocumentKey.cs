using System.Diagnostics.CodeAnalysis;

namespace Outrigger.Core.Documents;

/// <summary>
/// Name of a document inside its tenant: <c>{type}:{id}</c>, 3 to 500 characters of <c>[a-zA-Z0-9:._#-]</c>. It is stored
/// readable, so an id of a person goes in only as <see cref="IDocumentStore.KeyedHash"/>.
/// </summary>
public readonly record struct DocumentKey : IComparable<DocumentKey>
{
    /// <summary>Most characters of a key, Forge KVS's own limit.</summary>
    public const int MaxLength = 500;

    readonly string? value;

    DocumentKey(string value) => this.value = value;

    /// <exception cref="InvalidOperationException">The key was never set.</exception>
    public string Value => value ?? throw new InvalidOperationException("An unset document key has no value.");

    /// <summary>Name of the document's type.</summary>
    public string TypeName => Value[..Value.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>The key of one document of a type.</summary>
    /// <exception cref="ArgumentException">The id is empty, too long or outside the alphabet.</exception>
    public static DocumentKey Of(DocumentType type, string id)
    {
        ArgumentNullException.ThrowIfNull(type);
        return TryParse($"{type.Name}:{id}", out var key)
            ? key
            : throw new ArgumentException("A document's id is 1 or more characters of [a-zA-Z0-9:._#-], at most 500 with its type.", nameof(id));
    }

    /// <summary>Reads a key as stored; false for everything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DocumentKey key)
    {
        var fits = text is { Length: <= MaxLength }
            && text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
            && colon < text.Length - 1
            && DocumentType.IsName(text.AsSpan(0, colon))
            && text.AsSpan().IndexOfAnyExcept(DocumentAlphabet.Key) < 0;
        key = fits && text is not null ? new DocumentKey(text) : default;
        return fits;
    }

    /// <summary>Byte order, the order in which documents are listed.</summary>
    public int CompareTo(DocumentKey other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(DocumentKey left, DocumentKey right) => left.CompareTo(right) < 0;

    public static bool operator >(DocumentKey left, DocumentKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(DocumentKey left, DocumentKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DocumentKey left, DocumentKey right) => left.CompareTo(right) >= 0;
}
