using System.Globalization;
using Outrigger.Site.Model;

namespace Outrigger.Site.Samples;

/// <summary>One space of the sample data.</summary>
/// <param name="Outline">File with its pages.</param>
/// <param name="Owner">E-mail of the one who administers it.</param>
sealed record SampleSpace(string Key, string Name, string Description, string Outline, string Owner)
{
    public static void Add(SiteState state, SampleSpace sample)
    {
        var pages = SampleOutline.Parse(SampleFiles.Text(sample.Outline));
        var owner = state.IdOf(sample.Owner);
        var space = new Space
        {
            Id = state.NextId(),
            Key = sample.Key,
            Name = sample.Name,
            Description = sample.Description,
            AuthorId = owner,
            CreatedAt = Day(pages[0]["on"]),
            Permissions =
            [
                new(Principal.Group(SamplePeople.Everybody), SpaceOperation.View),
                new(Principal.Group(SamplePeople.Writers), SpaceOperation.Create),
                new(Principal.Group(SamplePeople.Writers), SpaceOperation.Delete),
                new(Principal.User(owner), SpaceOperation.Administer),
            ],
        };
        state.Put(space);
        var home = AddPages(state, space.Id, pages);
        state.Put(space with { HomepageId = home });
        SamplePresets.Add(state, space, pages);
    }

    /// <summary>Adds the pages in their order and answers the first one's id.</summary>
    static string AddPages(SiteState state, string spaceId, IReadOnlyList<SamplePage> pages)
    {
        var above = new string?[8];
        foreach (var page in pages)
        {
            above[page.Level] = AddPage(state, spaceId, above[page.Level - 1], page);
        }

        return above[1] ?? throw new InvalidOperationException("An outline begins with its home page.");
    }

    static string AddPage(SiteState state, string spaceId, string? parentId, SamplePage sample)
    {
        var (author, day) = (state.IdOf(sample["by"]), Day(sample["on"]));
        var page = state.AddPage(new NewPage
        {
            SpaceId = spaceId,
            ParentId = parentId,
            Title = sample.Title,
            Body = sample.Body,
            AuthorId = author,
            CreatedAt = day,
            Status = sample["status"] switch { "archived" => PageStatus.Archived, "trashed" => PageStatus.Trashed, _ => PageStatus.Current },
            Labels = [.. sample.List("labels").Select(name => state.Label(name))],
            Attachments = [.. sample.List("files").Select(name => File(state, name, author, day))],
            Properties = Properties(state, sample, author, day),
            Restrictions = new PageRestrictions([.. sample.List("view").Select(state.PrincipalOf)], [.. sample.List("edit").Select(state.PrincipalOf)]),
        });
        state.Put(page with { Versions = [.. page.Versions, .. sample.Edits.Select((edit, index) => Version(state, page, edit, index + 2))] });
        return page.Id;
    }

    static PageVersion Version(SiteState state, Page page, string edit, int number)
    {
        var parts = edit.Split(' ', 3);
        return new PageVersion(number, state.IdOf(parts[1]), Day(parts[0]).AddMinutes(17 * number), page.Title, page.Body, parts.Length > 2 ? parts[2] : string.Empty);
    }

    static Attachment File(SiteState state, string name, string author, DateTimeOffset day) =>
        state.NewAttachment(name, SampleFiles.MediaType(name), SampleFiles.Bytes(name), author) with { CreatedAt = day };

    static IReadOnlyList<ContentProperty> Properties(SiteState state, SamplePage sample, string author, DateTimeOffset day)
    {
        var width = sample["width"] == "full" ? "\"full-width\"" : "\"fixed-width\"";
        (string Key, string Json)[] values = [("editor", "\"v2\""), ("content-appearance-published", width), ("content-appearance-draft", width)];
        return [.. values.Select(value => state.NewProperty(value.Key, value.Json, author) with { CreatedAt = day })];
    }

    static DateTimeOffset Day(string stated) =>
        new(DateOnly.ParseExact(stated, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(8, 30)), TimeSpan.Zero);
}
