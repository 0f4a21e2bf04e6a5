using System.Text.Json.Nodes;
using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.Tests.OpenApi;
using Outrigger.Atlassian.Tests.Transport;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;
using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.Confluence;

/// <summary>
/// What the client reads, from answers that have every member of the specification's schema. A text in such an answer is the name
/// of its own place, so each assertion says which member a value comes from.
/// </summary>
public sealed class ResponseContractTests
{
    static readonly DateTimeOffset Made = new(2026, 11, 2, 9, 30, 0, TimeSpan.Zero);

    [SharedFact]
    public async Task A_page_is_read_from_the_members_that_the_specification_names()
    {
        var page = Value(await Client(new() { ["spaceId"] = "7" }).PageAsync("1", PageParts.Body | PageParts.Labels, default));

        Assert.Equal("id", page.Id);
        Assert.Equal("title", page.Title);
        Assert.Equal("7", page.SpaceId);
        Assert.Equal("parentId", page.ParentId);
        Assert.Equal("authorId", page.AuthorId);
        Assert.Equal("body.storage.value", page.StorageBody);
        Assert.Equal("_links.webui", page.WebPath);
        Assert.Equal(Made, page.CreatedAt);
        Assert.Equal(7, page.Version);
        Assert.Equal(PageStatus.Current, page.Status);
    }

    [SharedFact]
    public async Task A_copy_is_read_from_the_members_that_the_specification_names()
    {
        var page = Value(await Client(new() { ["status"] = "current", ["_links"] = new JsonObject { ["webui"] = "/spaces/DOC/pages/9/A" } })
            .CopyAsync("1", new CopyRequest { Title = "t", DestinationKind = CopyDestinationKind.Space, DestinationValue = "DOC" }, default));

        Assert.Equal("id", page.Id);
        Assert.Equal("title", page.Title);
        Assert.Equal("7", page.SpaceId); // v1 numbers its spaces
        Assert.Equal("space.key", page.SpaceKey);
        Assert.Equal("ancestors.id", page.ParentId);
        Assert.Equal("history.createdBy.accountId", page.AuthorId);
        Assert.Equal(Made, page.CreatedAt);
        Assert.Equal(7, page.Version);
        Assert.Equal("/wiki/spaces/DOC/pages/9/A", page.WebPath);
    }

    [SharedFact]
    public async Task Lists_are_read_from_the_members_that_the_specification_names()
    {
        var client = Client([]);
        Assert.Equal(new Space("results.id", "results.key", "results.name", "results.homepageId"), Assert.Single(Value(await client.SpacesAsync(null, null, default)).Items));
        Assert.Equal("results.title", Assert.Single(Value(await client.PagesInSpaceAsync("7", null, default)).Items).Title);
        Assert.Equal(
            new TreePage("results.id", "results.title", "results.type", "1", 1, 7), Assert.Single(Value(await client.ChildrenAsync("1", default))));
        Assert.Equal(
            new TreePage("results.id", "results.title", "results.type", "results.parentId", 7, 7), Assert.Single(Value(await client.DescendantsAsync("1", default))));
        Assert.Equal(
            new Attachment("results.id", "results.title", "results.mediaType", 7, "results._links.download"), Assert.Single(Value(await client.AttachmentsAsync("1", default))));
        Assert.Equal(
            new PermittedOperation("operations.operation", "operations.targetType"), Assert.Single(Value(await client.SpaceOperationsAsync("7", default))));
        Assert.Equal("results.name", Assert.Single(Value(await client.LabelsAsync("1", default))));
    }

    [SharedFact]
    public async Task People_and_properties_are_read_from_the_members_that_the_specification_names()
    {
        var client = Client([]);
        Assert.Equal(new Person("accountId", "displayName", "email"), Value(await client.CurrentUserAsync(default)));
        Assert.Equal(
            new Person("results.user.accountId", "results.user.displayName", "results.user.email"),
            Assert.Single(Value(await client.SearchPeopleAsync("ada", 5, default))));

        var property = Assert.Single(Value(await client.PropertiesAsync("1", null, default)));
        Assert.Equal(("results.id", "results.key", 7), (property.Id, property.Key, property.Version));
    }

    [SharedFact]
    public async Task Restrictions_are_read_by_their_operation()
    {
        static JsonObject Entry(string operation, string user, string group) => new()
        {
            ["operation"] = operation,
            ["restrictions"] = new JsonObject
            {
                ["user"] = new JsonObject { ["results"] = new JsonArray(new JsonObject { ["type"] = "known", ["accountId"] = user }) },
                ["group"] = new JsonObject { ["results"] = new JsonArray(new JsonObject { ["type"] = "group", ["name"] = "n", ["id"] = group }) },
            },
        };

        var client = Client(new() { ["results"] = new JsonArray(Entry("read", "u1", "g1"), Entry("update", "u2", "g2")) });
        var found = Value(await client.RestrictionsAsync("1", default));

        Assert.Equal(
            (("u1", "g1"), ("u2", "g2")),
            ((Assert.Single(found.ReadUsers), Assert.Single(found.ReadGroups)), (Assert.Single(found.UpdateUsers), Assert.Single(found.UpdateGroups))));
    }

    // The example that the specification makes of the answer, with some members as they come in life.
    static ConfluenceClient Client(JsonObject lifelike) => new(new ScriptedTransport(request =>
    {
        var operation = OpenApiFile.Find(request.Method, request.Path.Split('?')[0]);
        var answer = operation!.Example()!.AsObject();
        answer["_links"]?.AsObject().Remove("next");
        (answer["labels"]?["meta"])?.AsObject().Remove("hasMore");
        (answer["labels"]?["results"])?.AsArray().Clear();
        foreach (var label in operation.Template.EndsWith("/labels", StringComparison.Ordinal) ? answer["results"]!.AsArray() : [])
        {
            label!["prefix"] = "global";
        }

        foreach (var (name, value) in lifelike)
        {
            answer[name] = value?.DeepClone();
        }

        return ScriptedTransport.Response(200, answer.ToJsonString());
    }));

    static T Value<T>(Outcome<T> outcome) => outcome.Value;
}
