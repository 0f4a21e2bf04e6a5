using System.Globalization;

namespace Outrigger.Core.Documents;

/// <summary>
/// Which writing of a document is meant. A store never gives one key the same version twice, not even after a delete, so
/// a writer that was overtaken always notices.
/// </summary>
public readonly record struct DocumentVersion
{
    DocumentVersion(long number) => Number = number;

    /// <summary>There is no document: expected by whoever creates it.</summary>
    public static DocumentVersion None => default;

    /// <summary>1 or more; 0 for <see cref="None"/>.</summary>
    public long Number { get; }

    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static DocumentVersion Of(long number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return new DocumentVersion(number);
    }

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
