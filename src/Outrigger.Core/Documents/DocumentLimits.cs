using Outrigger.Core.Errors;

namespace Outrigger.Core.Documents;

/// <summary>Limits that every store keeps; they are Forge KVS's own, so that one can stand behind the interface.</summary>
public static class DocumentLimits
{
    /// <summary>Bytes of one value: 240 KiB.</summary>
    public const int MaxValueBytes = 240 * 1024;

    /// <summary>Operations of one transaction.</summary>
    public const int MaxOperations = 25;

    /// <summary>Bytes of all values of one transaction: 4 MB.</summary>
    public const int MaxTransactionBytes = 4_000_000;

    /// <summary>Documents of one page of a list.</summary>
    public const int MaxPage = 100;

    /// <summary>What is wrong with a transaction before the store is asked; null for nothing.</summary>
    public static Problem? Check(IReadOnlyList<DocumentOperation> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        if (operations.Count is 0 or > MaxOperations)
        {
            return new(ErrorCode.Invalid, $"A transaction has 1 to {MaxOperations} operations, not {operations.Count}.");
        }

        if (operations.DistinctBy(operation => operation.Key).Count() != operations.Count)
        {
            return new(ErrorCode.Invalid, "A transaction names a document twice.");
        }

        var sizes = operations.OfType<PutDocument>().Select(put => put.Value.Length).ToArray();
        return sizes.Any(size => size > MaxValueBytes)
            ? new(ErrorCode.TooLarge, $"A document holds at most {MaxValueBytes:N0} bytes, not {sizes.Max():N0}.")
            : sizes.Sum(size => (long)size) > MaxTransactionBytes
                ? new(ErrorCode.TooLarge, $"A transaction writes at most {MaxTransactionBytes:N0} bytes.")
                : null;
    }
}
