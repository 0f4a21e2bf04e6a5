using System.Text.Json;
using Outrigger.Core.Documents;
using Outrigger.Server.Api;
using Outrigger.Server.Api.Documents;

namespace Outrigger.Server.Privacy;

/// <summary>Writes all that is held of one account, or of one tenant, as JSON: each document under its kind, whole and in clear.</summary>
static class PrivacyExport
{
    /// <summary>The member <c>documents</c> of one tenant's part; how many there are.</summary>
    /// <param name="account">Null for everything.</param>
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public static async Task<int> WriteAsync(Utf8JsonWriter json, IDocumentStore store, string? account, CancellationToken cancellation)
    {
        var count = 0;
        json.WriteStartArray("documents");
        foreach (var shape in ServerDocuments.Types.All.Select(PersonalShapes.Of))
        {
            var own = account is null ? null : shape.KeyOf?.Invoke(store, account).Value;
            await foreach (var document in store.EverythingAsync(DocumentPrefix.Of(shape.Type), cancellation))
            {
                if (account is null || document.Key.Value == own || AccountWalk.Accounts(document).Contains(account, StringComparer.Ordinal))
                {
                    Write(json, shape, document);
                    count++;
                }
            }
        }

        json.WriteEndArray();
        return count;
    }

    static void Write(Utf8JsonWriter json, PersonalShape shape, Document document)
    {
        json.WriteStartObject();
        json.WriteString("kind", shape.Type.Name);
        json.WriteString("holds", shape.Holds);
        json.WriteString("class", JsonNamingPolicy.CamelCase.ConvertName(shape.Type.DataClass.ToString()));
        json.WriteString("kept", shape.Type.Retention.Days is { } days ? $"{days} days after the last writing" : "until it is deleted");
        json.WriteString("key", document.Key.Value);
        json.WritePropertyName("value");
        json.WriteRawValue(document.Value.Span);
        json.WriteEndObject();
    }
}
