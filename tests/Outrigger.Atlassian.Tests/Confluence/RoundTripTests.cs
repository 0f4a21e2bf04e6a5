using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Tests.Confluence;

/// <summary>The client against the embedded site, over real HTTP: two rooms that share no code and must agree.</summary>
public sealed class RoundTripTests
{
    const string Administrator = "admin@example.com";
    const string Reader = "reader@example.com";

    [Fact]
    public async Task A_copy_brings_body_labels_attachments_and_place_along()
    {
        await using var site = await RealSite.StartAsync();
        var client = site.As(Administrator);
        var source = site.RichPage();

        var copy = (await client.CopyAsync(source.Id, CopyOf(source.ParentId!), default)).Value;
        Assert.Equal((Title, source.SpaceId, source.ParentId, 1), (copy.Title, copy.SpaceId, copy.ParentId, copy.Version));
        Assert.Equal((await client.CurrentUserAsync(default)).Value.AccountId, copy.AuthorId);

        var read = (await client.PageAsync(copy.Id, PageParts.Body | PageParts.Labels, default)).Value;
        Assert.Equal(copy with { StorageBody = read.StorageBody, Labels = read.Labels }, read);
        Assert.Equal(source.Labels.Select(label => label.Name).Order(), read.Labels!.Order());
        Assert.Equal(site.Host.State.Page(copy.Id)!.Body, read.StorageBody);

        var attachments = (await client.AttachmentsAsync(copy.Id, default)).Value;
        Assert.Equal(source.Attachments.Select(file => file.Title).Order(), attachments.Select(file => file.Title).Order());
        var file = source.Attachments.Single(each => each.Title == attachments[0].Title);
        Assert.Equal(file.Content.ToArray(), (await client.DownloadAttachmentAsync(copy.Id, attachments[0].Id, default)).Value.ToArray());
    }

    [Fact]
    public async Task A_body_of_its_own_comes_back_as_it_went()
    {
        await using var site = await RealSite.StartAsync();
        var client = site.As(Administrator);
        var source = site.RichPage();
        const string Body = "<p>Ada &amp; co, 👩‍👩‍👧 \u202Ertl\u202C <em>a&nbsp;b</em></p><ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[if (a < b) { \"x\" } ]]></ac:plain-text-body></ac:structured-macro>\r\n";

        var copy = (await client.CopyAsync(source.Id, CopyOf(source.ParentId!) with { StorageBody = Body }, default)).Value;
        Assert.Equal(Body, (await client.PageAsync(copy.Id, PageParts.Body, default)).Value.StorageBody);
        Assert.Equal(Body, Assert.Single((await client.PagesAsync([copy.Id, "999999999"], body: true, default)).Value).StorageBody);
    }

    [Fact]
    public async Task A_taken_title_is_told_from_other_refusals()
    {
        await using var site = await RealSite.StartAsync();
        var client = site.As(Administrator);
        var source = site.RichPage();

        Assert.Equal(ErrorCode.TitleTaken, (await client.CopyAsync(source.Id, CopyOf(source.ParentId!) with { Title = source.Title.ToUpperInvariant() }, default)).Problem?.Code);
        Assert.Equal(ErrorCode.TitleTaken, (await client.CreateAsync(new CreateRequest(source.SpaceId, null, source.Title, "", Draft: false), default)).Problem?.Code);
        Assert.Equal(ErrorCode.Invalid, (await client.CopyAsync(source.Id, CopyOf(source.ParentId!) with { Title = new string('x', 256) }, default)).Problem?.Code);
        Assert.Equal(ErrorCode.NotFound, (await client.PageAsync("999999999", PageParts.None, default)).Problem?.Code);
        Assert.Equal(source.Id, Assert.Single((await client.PagesByTitleAsync(source.SpaceId, source.Title, [PageStatus.Current, PageStatus.Archived], default)).Value).Id);
    }

    [Fact]
    public async Task Who_may_not_is_told_so()
    {
        await using var site = await RealSite.StartAsync();
        var source = site.RichPage();

        Assert.Equal(ErrorCode.Unauthorized, (await site.As(Administrator, "wrong").CurrentUserAsync(default)).Problem?.Code);
        Assert.Equal(ErrorCode.Forbidden, (await site.As(Reader).CopyAsync(source.Id, CopyOf(source.ParentId!), default)).Problem?.Code);
        var mayRead = (await site.As(Reader).SpaceOperationsAsync(source.SpaceId, default)).Value;
        var mayAll = (await site.As(Administrator).SpaceOperationsAsync(source.SpaceId, default)).Value;
        Assert.DoesNotContain(new PermittedOperation("create", "page"), mayRead);
        Assert.Contains(new PermittedOperation("create", "page"), mayAll);
        Assert.NotEmpty((await site.As(Administrator).PageOperationsAsync(source.Id, default)).Value);
    }

    [Fact]
    public async Task A_page_goes_to_the_trash_and_comes_back()
    {
        await using var site = await RealSite.StartAsync();
        var client = site.As(Administrator);
        var space = (await client.SpacesAsync(null, null, default)).Value.Items[0];
        var made = (await client.CreateAsync(new CreateRequest(space.Id, null, Title, "<p>x</p>", Draft: false), default)).Value;
        Assert.Equal(made.Id, (await client.NewestPagesInSpaceAsync(space.Id, null, default)).Value.Items[0].Id);

        Assert.True((await client.DeleteAsync(made.Id, draft: false, default)).Value);
        var trashed = Assert.Single((await client.PagesAsync([made.Id], body: true, default)).Value);
        Assert.Equal(PageStatus.Trashed, trashed.Status);

        Assert.Equal(PageStatus.Current, (await client.RestoreAsync(trashed, default)).Value.Status);
        Assert.Equal("<p>x</p>", (await client.PageAsync(made.Id, PageParts.Body, default)).Value.StorageBody);
    }

    [Fact]
    public async Task A_draft_is_changed_published_or_deleted()
    {
        await using var site = await RealSite.StartAsync();
        var client = site.As(Administrator);
        var space = (await client.SpacesAsync(null, null, default)).Value.Items[0];
        var draft = (await client.CreateAsync(new CreateRequest(space.Id, null, Title, "<p>1</p>", Draft: true), default)).Value;
        Assert.Equal(PageStatus.Draft, draft.Status);
        Assert.Equal("<p>1</p>", (await client.PageAsync(draft.Id, PageParts.Body | PageParts.Draft, default)).Value.StorageBody);

        var published = (await client.UpdateAsync(new UpdateRequest(draft.Id, Title, "<p>2</p>", 1), default)).Value;
        Assert.Equal(PageStatus.Current, published.Status);
        Assert.Equal(ErrorCode.Conflict, (await client.UpdateAsync(new UpdateRequest(draft.Id, Title, "<p>3</p>", 9), default)).Problem?.Code);

        var other = (await client.CreateAsync(new CreateRequest(space.Id, null, Title + " 2", "", Draft: true), default)).Value;
        Assert.True((await client.DeleteAsync(other.Id, draft: true, default)).Value);
        Assert.Equal(ErrorCode.NotFound, (await client.PageAsync(other.Id, PageParts.Draft, default)).Problem?.Code);
    }

    [Fact]
    public async Task Labels_and_properties_and_restrictions_are_written_and_read()
    {
        await using var site = await RealSite.StartAsync();
        var client = site.As(Administrator);
        var page = site.RichPage();
        var me = (await client.CurrentUserAsync(default)).Value.AccountId;

        Assert.True((await client.AddLabelsAsync(page.Id, ["added-1", "added-2"], default)).Value);
        Assert.True((await client.AddLabelsAsync(page.Id, ["added-2"], default)).Value);
        Assert.Single((await client.LabelsAsync(page.Id, default)).Value, "added-2");

        var made = (await client.CreatePropertyAsync(page.Id, "presets", """{"a":[1,"ü"]}""", default)).Value;
        Assert.Equal(ErrorCode.Conflict, (await client.CreatePropertyAsync(page.Id, "presets", "1", default)).Problem?.Code);
        var changed = (await client.UpdatePropertyAsync(page.Id, made, "[true]", default)).Value;
        Assert.Equal(changed, Assert.Single((await client.PropertiesAsync(page.Id, "presets", default)).Value));
        Assert.Equal(ErrorCode.Conflict, (await client.UpdatePropertyAsync(page.Id, made, "2", default)).Problem?.Code);
        Assert.True((await client.DeletePropertyAsync(page.Id, made.Id, default)).Value);
        Assert.Empty((await client.PropertiesAsync(page.Id, "presets", default)).Value);

        var wanted = new Restrictions([me], [], [me], []);
        Assert.True((await client.SetRestrictionsAsync(page.Id, wanted, default)).Value);
        var set = (await client.RestrictionsAsync(page.Id, default)).Value;
        Assert.Equal((me, me), (Assert.Single(set.ReadUsers), Assert.Single(set.UpdateUsers)));
        Assert.Equal(ErrorCode.NotFound, (await site.As(Reader).PageAsync(page.Id, PageParts.None, default)).Problem?.Code);
        Assert.True((await client.SetRestrictionsAsync(page.Id, Restrictions.None, default)).Value);
        Assert.True((await site.As(Reader).PageAsync(page.Id, PageParts.None, default)).IsOk);
    }

    [Fact]
    public async Task Trees_and_spaces_are_listed_whole()
    {
        await using var site = await RealSite.StartAsync();
        var client = site.As(Administrator);
        var spaces = (await client.SpacesAsync(null, null, default)).Value;
        Assert.Equal(site.Host.State.Spaces().Select(space => space.Key).Order(), spaces.Items.Select(space => space.Key).Order());
        var space = spaces.Items[0];
        Assert.Equal(space, Assert.Single((await client.SpacesAsync(null, [space.Key], default)).Value.Items));
        Assert.Equal(space, (await client.SpaceAsync(space.Id, default)).Value);

        var pages = (await client.PagesInSpaceAsync(space.Id, null, default)).Value.Items;
        Assert.All(pages, page => Assert.Equal(space.Key, page.SpaceKey));
        var below = (await client.DescendantsAsync(space.HomepageId!, default)).Value;
        Assert.All(below, page => Assert.Contains(pages, each => each.Id == page.Id && each.ParentId == page.ParentId));
        Assert.Equal(
            below.Where(page => page.Depth == 1).Select(page => page.Id).Order(),
            (await client.ChildrenAsync(space.HomepageId!, default)).Value.Select(page => page.Id).Order());
    }

    [Fact]
    public async Task Pages_and_people_are_found_while_somebody_types()
    {
        await using var site = await RealSite.StartAsync();
        var client = site.As(Administrator);
        var page = site.RichPage();
        var space = site.Host.State.Space(page.SpaceId)!;
        var word = page.Title.Split(' ', '-', '–', ':').First(each => each.Length > 3 && each.All(char.IsLetter));

        Assert.Contains((await client.SearchPagesAsync(word[..^1], space.Key, 50, default)).Value, found => found.Id == page.Id && found.SpaceKey == space.Key);
        Assert.NotEmpty((await client.SearchPagesAsync("", null, 5, default)).Value);

        var person = site.Host.State.Users()[0];
        Assert.Contains((await client.SearchPeopleAsync(person.DisplayName[..3], 10, default)).Value, found => found.AccountId == person.AccountId);
    }

    const string Title = "A page that the tests made: 100% & <more>";

    static CopyRequest CopyOf(string parentId) => new()
    {
        Title = Title, DestinationKind = CopyDestinationKind.ParentPage, DestinationValue = parentId, CopyAttachments = true, CopyLabels = true, CopyProperties = true,
    };
}
