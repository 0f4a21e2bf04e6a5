using Outrigger.Core.Documents;
using Outrigger.Server.Api.Documents;

namespace Outrigger.Server.Api.PivotReport.Documents;

/// <summary>Kinds of documents of this app, and where each stands. Settings are none of them: they are in Jira.</summary>
static class PivotDocuments
{
    static readonly string[] People = ["owner", "sharing.people.accountId"];

    /// <summary>Name, query and titles are typed by a user to be kept; everything else is ids and choices.</summary>
    public static DocumentType Report { get; } = new()
    {
        Name = "pivot-report",
        DataClass = DataClass.UserText,
        Retention = Retention.UntilDeleted,
        AccountIds = People,
        KeyedByAccount = false,
        Shape = typeof(StoredReport),
    };

    public static DocumentType Entry { get; } = new()
    {
        Name = "pivot-report-entry",
        DataClass = DataClass.UserText,
        Retention = Retention.UntilDeleted,
        AccountIds = People,
        KeyedByAccount = false,
        Shape = typeof(ReportEntry),
    };

    public static DocumentType Run { get; } = new()
    {
        Name = "pivot-run",
        DataClass = DataClass.Session,
        Retention = Retention.For(7),
        AccountIds = [],
        KeyedByAccount = false,
        Shape = typeof(StoredRun),
    };

    public static IReadOnlyList<DocumentType> All { get; } = [Report, Entry, Run];

    public static Codec<ReportEntry> Entries { get; } = Codec<ReportEntry>.Of(PivotStoreJson.Default.ReportEntry);

    public static Codec<StoredRun> Runs { get; } = Codec<StoredRun>.Of(PivotStoreJson.Default.StoredRun);

    public static Place<StoredReport> ReportAt(string id) => new(DocumentKey.Of(Report, id), ReportCodec.Reports);

    public static Place<ReportEntry> EntryAt(string id) => new(DocumentKey.Of(Entry, id), Entries);

    /// <summary>An id that this server makes: 26 lower-case letters and digits. What is none is never part of a key.</summary>
    public static bool IsReport(string id) => id.Length == 26 && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));
}
