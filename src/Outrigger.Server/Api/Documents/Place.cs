using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;

namespace Outrigger.Server.Api.Documents;

/// <summary>How one kind of document is written and read.</summary>
sealed record Codec<T>(Func<T, byte[]> Write, Func<ReadOnlyMemory<byte>, Outcome<T>> Read)
    where T : class
{
    public static Codec<T> Of(JsonTypeInfo<T> shape) => new(
        value => JsonSerializer.SerializeToUtf8Bytes(value, shape),
        json => JsonSerializer.Deserialize(json.Span, shape) ?? throw new InvalidOperationException("A document is null."));
}

/// <summary>Where a document stands, whether it is there or not, and how to read it.</summary>
sealed record Place<T>(DocumentKey Key, Codec<T> Codec)
    where T : class
{
    /// <exception cref="StoreRefusedException">It was written by a build that knows more.</exception>
    public T Read(Document document) =>
        Codec.Read(document.Value).TryGet(out var value, out var problem) ? value : throw new StoreRefusedException(problem);
}
