using System.Text.Json.Serialization;
using Outrigger.Core.Documents;
using Outrigger.Server.Api.Documents;
using Outrigger.Trust.Incidents;

namespace Outrigger.Server.Incidents;

/// <summary>Kinds of documents of the intake, and where each stands.</summary>
static class IncidentDocuments
{
    /// <summary>Days that a report is kept after the last thing that was done with it.</summary>
    const int KeptDays = 366;

    /// <summary>Text and contact are typed by whoever reports, to be read by the office.</summary>
    public static DocumentType Report { get; } = Kind("incident-report", DataClass.UserText, Retention.For(KeptDays), typeof(IncidentReport));

    /// <summary>Signs security.txt.</summary>
    public static DocumentType Key { get; } = Kind("incident-key", DataClass.Work, Retention.UntilDeleted, typeof(StoredKey));

    public static IReadOnlyList<DocumentType> All { get; } = [Report, Key];

    public static Codec<IncidentReport> Reports { get; } = Codec<IncidentReport>.Of(IncidentJson.Default.IncidentReport);

    public static Place<StoredKey> KeyPlace { get; } = new(DocumentKey.Of(Key, "security-txt"), Codec<StoredKey>.Of(IncidentStoreJson.Default.StoredKey));

    // A receipt opens its status page, so it stands readable in no key.
    public static Place<IncidentReport> ReportAt(IDocumentStore store, string receipt) =>
        new(DocumentKey.Of(Report, store.KeyedHash("incident report of receipt", receipt)), Reports);

    static DocumentType Kind(string name, DataClass data, Retention retention, Type shape) =>
        new() { Name = name, DataClass = data, Retention = retention, AccountIds = [], KeyedByAccount = false, Shape = shape };
}

/// <summary>A private key.</summary>
/// <param name="Pkcs8">Base64.</param>
sealed record StoredKey(string Pkcs8, DateTimeOffset Created);

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 4)]
[JsonSerializable(typeof(StoredKey))]
sealed partial class IncidentStoreJson : JsonSerializerContext;
