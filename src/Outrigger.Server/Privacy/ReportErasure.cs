using System.Text;
using System.Text.Json.Nodes;
using Outrigger.Core.Documents;
using Outrigger.Server.Api.Documents;

namespace Outrigger.Server.Privacy;

/// <summary>
/// Takes a person from a saved report and from its entry in the list, which name people alike. A private one of the person is deleted;
/// any other of the person's goes on without an owner, so that Jira's administrators manage it.
/// </summary>
static class ReportErasure
{
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public static Task<bool> EraseAsync(IDocumentStore store, DocumentKey key, string account, CancellationToken cancellation) =>
        store.RewriteAsync(key, value => Without(value, account), cancellation);

    static byte[]? Without(ReadOnlyMemory<byte> value, string account)
    {
        if (JsonNode.Parse(value.Span) is not JsonObject report)
        {
            return value.ToArray();
        }

        var sharing = report["sharing"] as JsonObject;
        if (report["owner"]?.GetValue<string>() == account)
        {
            if (sharing?["visibility"]?.GetValue<string>() == "private")
            {
                return null;
            }

            report["owner"] = FormerUser.Id;
        }

        if (sharing?["people"] is JsonArray people)
        {
            sharing["people"] = new JsonArray([.. people.Where(share => share?["accountId"]?.GetValue<string>() != account).Select(share => share?.DeepClone())]);
        }

        if (report["version"] is JsonValue version)
        {
            report["version"] = version.GetValue<long>() + 1;
        }

        return Encoding.UTF8.GetBytes(report.ToJsonString());
    }
}
