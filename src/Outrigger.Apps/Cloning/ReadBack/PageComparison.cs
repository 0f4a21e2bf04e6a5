using Outrigger.Apps.Cloning.Plan;
using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.StorageFormat;

namespace Outrigger.Apps.Cloning.ReadBack;

/// <summary>What a clone is to be like.</summary>
/// <param name="Labels">Null where they are not compared.</param>
/// <param name="Attachments">Null where they are not compared.</param>
sealed record ExpectedPage(
    string Title, string? ParentId, int Version, string Body, IReadOnlyList<string>? Labels, IReadOnlyList<Attachment>? Attachments);

/// <summary>Compares a clone that was read back with what was meant.</summary>
static class PageComparison
{
    /// <summary>What differs, in short sentences; none when the clone is as meant.</summary>
    public static IReadOnlyList<string> Differences(ExpectedPage expected, Page page, IReadOnlyList<Attachment>? attachments) =>
    [
        .. Place(expected, page),
        .. StorageComparison.Differences(expected.Body, page.StorageBody ?? ""),
        .. expected.Labels is null ? [] : Labels(expected.Labels, page.Labels ?? []),
        .. expected.Attachments is null || attachments is null ? [] : Files(expected.Attachments, attachments),
    ];

    static IEnumerable<string> Place(ExpectedPage expected, Page page)
    {
        if (page.Status is PageStatus.Trashed or PageStatus.Deleted)
        {
            yield return "the page is in the trash";
        }

        if (page.Title != expected.Title)
        {
            yield return $"the title is “{TitleRules.Shown(page.Title)}”";
        }

        if (expected.ParentId is not null && page.ParentId != expected.ParentId)
        {
            yield return "the page is below another parent";
        }

        if (page.Version > expected.Version)
        {
            yield return "somebody has edited it since";
        }
    }

    static IEnumerable<string> Labels(IReadOnlyList<string> expected, IReadOnlyList<string> actual) =>
        expected.Except(actual).Select(label => $"the label “{label}” is missing").Concat(actual.Except(expected).Select(label => $"the label “{label}” is not the template's"));

    static IEnumerable<string> Files(IReadOnlyList<Attachment> expected, IReadOnlyList<Attachment> actual)
    {
        var found = actual.GroupBy(file => file.Title).ToDictionary(group => group.Key, group => group.First());
        foreach (var file in expected)
        {
            if (!found.Remove(file.Title, out var copy))
            {
                yield return $"the attachment “{file.Title}” is missing";
            }
            else if (copy.Bytes != file.Bytes)
            {
                yield return $"the attachment “{file.Title}” has {copy.Bytes} bytes instead of {file.Bytes}";
            }
        }

        foreach (var extra in found.Keys)
        {
            yield return $"the attachment “{extra}” is not the template's";
        }
    }
}
