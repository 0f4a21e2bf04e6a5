using Outrigger.Atlassian.Confluence.Reading;
using Outrigger.Atlassian.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Confluence;

/// <summary>
/// The calls of Confluence's REST (v2 where it has them, else v1) that the apps make. An expected failure is a
/// <see cref="Problem"/> whose code says what the caller can do; a write whose answer was lost is
/// <see cref="ErrorCode.OutcomeUnknown"/> and never sent again here. Cancelling throws
/// <see cref="OperationCanceledException"/>. Safe to use from several threads when the transport is.
/// </summary>
public sealed partial class ConfluenceClient(ITransport transport)
{
    const string Get = "GET";
    const string Post = "POST";
    const string Put = "PUT";
    const string Delete = "DELETE";

    /// <summary>Most items that Confluence gives in one answer.</summary>
    const int MostInOneAnswer = 250;

    readonly ProductCaller caller = new(transport, new ConfluenceRefusals());

    static ProductRequest Reading(ProductUrl url) => new(Get, url.ToString()) { SafeToRepeat = true };

    static ProductRequest Writing(string method, ProductUrl url, ReadOnlyMemory<byte> body = default, bool repeatable = false) =>
        new(method, url.ToString()) { Body = body, SafeToRepeat = repeatable };

    Task<Outcome<T>> AskAsync<T>(ProductRequest request, string doing, Decode<T> decode, CancellationToken cancellation) =>
        caller.AskAsync(request, doing, decode, cancellation);

    Task<Outcome<bool>> DoAsync(ProductRequest request, string doing, CancellationToken cancellation) =>
        caller.DoAsync(request, doing, cancellation);

    Task<Outcome<PageOfResults<T>>> ListAsync<T>(ProductUrl url, string? cursor, string doing, ReadItem<T> item, CancellationToken cancellation) =>
        caller.AskWithHeadersAsync(
            Reading(url.With("cursor", cursor)), doing, response => ListReader.Read(response.Body.Span, response.Headers, item), cancellation);

    async Task<Outcome<IReadOnlyList<T>>> WholeListAsync<T>(ProductUrl url, string doing, ReadItem<T> item, CancellationToken cancellation)
    {
        List<T> all = [];
        HashSet<string> seen = [];
        string? cursor = null;
        do
        {
            var asked = await ListAsync(url, cursor, doing, item, cancellation);
            if (!asked.TryGet(out var part, out var problem))
            {
                return problem;
            }

            all.AddRange(part.Items);
            cursor = part.Cursor;
        }
        while (cursor is not null && seen.Add(cursor)); // a cursor that comes back would go round for ever

        return Outcome.Ok<IReadOnlyList<T>>(all);
    }
}
