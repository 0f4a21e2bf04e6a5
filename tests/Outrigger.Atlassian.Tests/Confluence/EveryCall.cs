using System.Reflection;
using Outrigger.Atlassian.Confluence;

namespace Outrigger.Atlassian.Tests.Confluence;

/// <summary>Every public method of the client, each with arguments that use all it can send.</summary>
static class EveryCall
{
    const string Id = "4210";

    static readonly Page Trashed = new() { Id = Id, Title = "Onboarding", SpaceId = "7", Status = PageStatus.Trashed, Version = 3 };

    static readonly CopyRequest Copy = new()
    {
        Title = "Onboarding – Ada",
        DestinationKind = CopyDestinationKind.ParentPage,
        DestinationValue = "88",
        StorageBody = "<p>Hello, <strong>Ada</strong> &amp; co.</p>",
        CopyAttachments = true,
        CopyLabels = true,
        CopyProperties = true,
        CopyPermissions = true,
        CopyCustomContents = true,
    };

    static readonly Restrictions Both = new(["a1", "a2"], ["g1"], ["a1"], []);

    public static IReadOnlyList<(string Method, Func<ConfluenceClient, CancellationToken, Task> Call)> All { get; } =
    [
        ("CurrentUserAsync", (client, token) => client.CurrentUserAsync(token)),
        ("SpacesAsync", (client, token) => client.SpacesAsync("next==", ["DOC", "HR"], token)),
        ("SpaceAsync", (client, token) => client.SpaceAsync("7", token)),
        ("SpaceOperationsAsync", (client, token) => client.SpaceOperationsAsync("7", token)),
        ("PageOperationsAsync", (client, token) => client.PageOperationsAsync(Id, token)),
        ("PageAsync", (client, token) => client.PageAsync(Id, PageParts.Body | PageParts.Labels | PageParts.Draft, token)),
        ("PageAsync", (client, token) => client.PageAsync(Id, PageParts.None, token)),
        ("PagesAsync", (client, token) => client.PagesAsync([Id, "4211"], true, token)),
        ("PagesByTitleAsync", (client, token) => client.PagesByTitleAsync("7", "A & B: 50% of x=1?", Enum.GetValues<PageStatus>(), token)),
        ("PagesInSpaceAsync", (client, token) => client.PagesInSpaceAsync("7", "next==", token)),
        ("NewestPagesInSpaceAsync", (client, token) => client.NewestPagesInSpaceAsync("7", null, token)),
        ("ChildrenAsync", (client, token) => client.ChildrenAsync(Id, token)),
        ("DescendantsAsync", (client, token) => client.DescendantsAsync(Id, token)),
        ("LabelsAsync", (client, token) => client.LabelsAsync(Id, token)),
        ("AddLabelsAsync", (client, token) => client.AddLabelsAsync(Id, ["starter", "hr"], token)),
        ("AttachmentsAsync", (client, token) => client.AttachmentsAsync(Id, token)),
        ("DownloadAttachmentAsync", (client, token) => client.DownloadAttachmentAsync(Id, "att99", token)),
        ("PropertiesAsync", (client, token) => client.PropertiesAsync(Id, "emoji-title-published", token)),
        ("CreatePropertyAsync", (client, token) => client.CreatePropertyAsync(Id, "presets", """{"a":[1,2]}""", token)),
        ("UpdatePropertyAsync", (client, token) => client.UpdatePropertyAsync(Id, new ContentProperty("31", "presets", "1", 4), "[true]", token)),
        ("DeletePropertyAsync", (client, token) => client.DeletePropertyAsync(Id, "31", token)),
        ("RestrictionsAsync", (client, token) => client.RestrictionsAsync(Id, token)),
        ("SetRestrictionsAsync", (client, token) => client.SetRestrictionsAsync(Id, Both, token)),
        ("SetRestrictionsAsync", (client, token) => client.SetRestrictionsAsync(Id, Restrictions.None, token)),
        ("CopyAsync", (client, token) => client.CopyAsync(Id, Copy, token)),
        ("CopyAsync", (client, token) => client.CopyAsync(Id, Copy with { DestinationKind = CopyDestinationKind.Space, DestinationValue = "DOC", StorageBody = null }, token)),
        ("CopyAsync", (client, token) => client.CopyAsync(Id, Copy with { DestinationKind = CopyDestinationKind.ParentContent }, token)),
        ("CreateAsync", (client, token) => client.CreateAsync(new CreateRequest("7", "88", "A page", "<p>x</p>", Draft: false), token)),
        ("CreateAsync", (client, token) => client.CreateAsync(new CreateRequest("7", null, "A draft", "<p>x</p>", Draft: true), token)),
        ("UpdateAsync", (client, token) => client.UpdateAsync(new UpdateRequest(Id, "Published", "<p>y</p>", 2, "88"), token)),
        ("RestoreAsync", (client, token) => client.RestoreAsync(Trashed, token)),
        ("DeleteAsync", (client, token) => client.DeleteAsync(Id, draft: false, token)),
        ("DeleteAsync", (client, token) => client.DeleteAsync(Id, draft: true, token)),
        ("SearchPagesAsync", (client, token) => client.SearchPagesAsync("onboarding: \"new\" star", "DOC", 20, token)),
        ("SearchPeopleAsync", (client, token) => client.SearchPeopleAsync("ada lov", 10, token)),
    ];

    public static IReadOnlyList<MethodInfo> PublicMethods { get; } =
        [.. typeof(ConfluenceClient).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)];
}
