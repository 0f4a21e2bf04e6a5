namespace Outrigger.Core.Documents;

/// <summary>What kind of data a document is, in the words of the policy.</summary>
public enum DataClass
{
    /// <summary>Switches and ids of last choices of one person.</summary>
    Preference,

    /// <summary>Installation, licence state, request log.</summary>
    Account,

    /// <summary>Ids, counts and durations of a run.</summary>
    Session,

    /// <summary>Order and state of work: ids only.</summary>
    Work,

    /// <summary>Text that a user typed to have it kept, such as the name of a report.</summary>
    UserText,
}

/// <summary>How long documents are kept.</summary>
public sealed record Retention
{
    Retention(int? days) => Days = days;

    /// <summary>Until a user deletes it or the app is uninstalled.</summary>
    public static Retention UntilDeleted { get; } = new((int?)null);

    /// <summary>Days after the last writing; null for <see cref="UntilDeleted"/>.</summary>
    public int? Days { get; }

    /// <param name="days">1 to 366.</param>
    public static Retention For(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, 366);
        return new(days);
    }
}

/// <summary>
/// A kind of document and what the policy says of it. Nothing can be stored without one: a key begins with its type, and
/// a store takes only the types it was opened with.
/// </summary>
public sealed record DocumentType
{
    readonly string name = "";

    /// <summary>2 to 40 characters of <c>[a-z0-9-]</c>, beginning with a letter; the first part of every key.</summary>
    public required string Name
    {
        get => name;
        init => name = IsName(value) ? value : throw new ArgumentException("A document type's name is 2 to 40 characters of [a-z0-9-] after a letter.", nameof(value));
    }

    public required DataClass DataClass { get; init; }

    public required Retention Retention { get; init; }

    /// <summary>Members of the value that hold account ids, as JSON names with dots; empty for none.</summary>
    public required IReadOnlyList<string> AccountIds { get; init; }

    /// <summary>True where the key holds a keyed hash of an account id.</summary>
    public required bool KeyedByAccount { get; init; }

    /// <summary>The record that the value is written from, so that a test can walk what it can hold.</summary>
    public required Type Shape { get; init; }

    internal static bool IsName(ReadOnlySpan<char> text) =>
        text.Length is >= 2 and <= 40 && char.IsAsciiLetterLower(text[0]) && text.IndexOfAnyExcept(DocumentAlphabet.TypeName) < 0;
}
