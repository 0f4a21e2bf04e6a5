using Outrigger.Atlassian.Jira.Reading;
using Outrigger.Atlassian.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Jira;

/// <summary>
/// The calls of Jira's REST v3 that the apps make. An expected failure is a <see cref="Problem"/> whose code says what the
/// caller can do; a write whose answer was lost is <see cref="ErrorCode.OutcomeUnknown"/>. Cancelling throws
/// <see cref="OperationCanceledException"/>. Safe to use from several threads when the transport is.
/// </summary>
public sealed partial class JiraClient(ITransport transport)
{
    const string Get = "GET";
    const string Post = "POST";
    const string Put = "PUT";
    const string Delete = "DELETE";

    /// <summary>Most items to ask for in one part of a list.</summary>
    const int MostInOneAnswer = 100;

    readonly ProductCaller caller = new(transport, new JiraRefusals());

    static ProductRequest Reading(ProductUrl url) => new(Get, url.ToString()) { SafeToRepeat = true };

    /// <summary>A read that is a POST because its question does not fit an address.</summary>
    static ProductRequest Asking(ProductUrl url, ReadOnlyMemory<byte> body) => new(Post, url.ToString()) { Body = body, SafeToRepeat = true };

    static ProductRequest Writing(string method, ProductUrl url, ReadOnlyMemory<byte> body = default, bool repeatable = false) =>
        new(method, url.ToString()) { Body = body, SafeToRepeat = repeatable };

    Task<Outcome<T>> AskAsync<T>(ProductRequest request, string doing, Decode<T> decode, CancellationToken cancellation) =>
        caller.AskAsync(request, doing, decode, cancellation);

    Task<Outcome<bool>> DoAsync(ProductRequest request, string doing, CancellationToken cancellation) =>
        caller.DoAsync(request, doing, cancellation);

    Task<Outcome<JiraPage<T>>> PageAsync<T>(
        ProductUrl url, int startAt, int limit, string doing, ReadItem<T> item, CancellationToken cancellation) =>
        AskAsync(
            Reading(url.With("startAt", startAt).With("maxResults", limit)), doing, json => PageReader.Read(json, item), cancellation);

    async Task<Outcome<IReadOnlyList<T>>> WholeListAsync<T>(ProductUrl url, string doing, ReadItem<T> item, CancellationToken cancellation)
    {
        List<T> all = [];
        for (int? start = 0; start is { } at;)
        {
            var asked = await PageAsync(url, at, MostInOneAnswer, doing, item, cancellation);
            if (!asked.TryGet(out var part, out var problem))
            {
                return problem;
            }

            all.AddRange(part.Items);
            start = part.NextStart > at ? part.NextStart : null;
        }

        return Outcome.Ok<IReadOnlyList<T>>(all);
    }

    // An id is all digits; a key never is.
    static ProductUrl WithIssue(ProductUrl url, string idOrKey) => url.With(IsId(idOrKey) ? "issueId" : "issueKey", idOrKey);

    static bool IsId(string idOrKey) => idOrKey.Length > 0 && idOrKey.All(char.IsAsciiDigit);
}
