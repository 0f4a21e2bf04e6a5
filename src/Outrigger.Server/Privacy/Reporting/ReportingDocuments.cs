using System.Text.Json.Serialization;
using Outrigger.Core.Documents;
using Outrigger.Server.Api.Documents;

namespace Outrigger.Server.Privacy.Reporting;

/// <summary>What is remembered of the reports to Atlassian, so that a restart loses nothing and nobody is reported too often.</summary>
static class ReportingDocuments
{
    public static DocumentType Account { get; } = Kind("personal-data-account", typeof(ReportedAccount), keyedByAccount: true);

    public static DocumentType Cycle { get; } = Kind("personal-data-cycle", typeof(ReportCycle), keyedByAccount: false);

    public static IReadOnlyList<DocumentType> All { get; } = [Account, Cycle];

    public static DocumentKey KeyOf(IDocumentStore store, string account) => DocumentKey.Of(Account, store.KeyedHash("personal data of account", account));

    public static Place<ReportedAccount> At(IDocumentStore store, string account) => new(KeyOf(store, account), Codec<ReportedAccount>.Of(ReportingJson.Default.ReportedAccount));

    /// <param name="app">The app's id, an ARI, whose slashes no key can hold.</param>
    public static Place<ReportCycle> CycleOf(string app) => new(DocumentKey.Of(Cycle, app.Replace('/', '.')), Codec<ReportCycle>.Of(ReportingJson.Default.ReportCycle));

    static DocumentType Kind(string name, Type shape, bool keyedByAccount) => new()
    {
        Name = name,
        DataClass = DataClass.Work,
        Retention = Retention.UntilDeleted,
        AccountIds = [],
        KeyedByAccount = keyedByAccount,
        Shape = shape,
    };
}

/// <summary>One account in one tenant; the key says which by a keyed hash.</summary>
/// <param name="Known">When it was first seen among the documents.</param>
/// <param name="Reported">When Atlassian was last told of it; null for never.</param>
/// <param name="Refreshed">When it was last known to be as the product has it: told to Atlassian as the data's age.</param>
sealed record ReportedAccount(DateTimeOffset Known, DateTimeOffset? Reported, DateTimeOffset Refreshed);

/// <summary>Where one app's reports stand.</summary>
/// <param name="Seconds">Length of a cycle, as Atlassian last said.</param>
/// <param name="NotBefore">Not before this is anything sent; null for at once.</param>
/// <param name="Failures">How many sendings failed in a row.</param>
/// <param name="Last">When a report last went through; null for never.</param>
/// <param name="Erased">Accounts that were erased because Atlassian said that they are closed.</param>
sealed record ReportCycle(double Seconds, DateTimeOffset? NotBefore, int Failures, DateTimeOffset? Last, long Erased)
{
    public static ReportCycle First { get; } = new(TimeSpan.FromDays(7).TotalSeconds, null, 0, null, 0);
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    MaxDepth = 4)]
[JsonSerializable(typeof(ReportedAccount))]
[JsonSerializable(typeof(ReportCycle))]
sealed partial class ReportingJson : JsonSerializerContext;
