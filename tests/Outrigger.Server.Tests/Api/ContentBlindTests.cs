using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Core.Documents;
using Outrigger.Server.Api;
using Outrigger.Server.Identity;
using Outrigger.Server.Keeping.Keys;
using Outrigger.Server.Incidents;
using Outrigger.Server.Operators;
using Outrigger.Server.Tests.Support;

namespace Outrigger.Server.Tests.Api;

/// <summary>The server is never told a title or a text: nothing it stores or reads has room for one.</summary>
public sealed class ContentBlindTests
{
    const int OfApps = 41;

    /// <summary>What anybody may call.</summary>
    static readonly string[] Public =
    [
        "/.well-known/security-key.asc", "/.well-known/security.txt", "/healthz", "/report", "/report", "/report/{receipt}", "/trust", "/trust.json",
        "/trust/changes.atom", "/trust/hosts", "/trust/style.css",
    ];

    static IEnumerable<DocumentType> Declared => typeof(ServerHost).Assembly.GetTypes()
        .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(property => property.PropertyType == typeof(DocumentType))
        .Select(property => property.GetValue(null))
        .OfType<DocumentType>();

    [Fact]
    public void Every_document_type_is_registered_and_says_what_it_holds_and_how_long()
    {
        Assert.NotEmpty(Declared);
        Assert.Equal(Declared.Select(type => type.Name).Order(), ServerDocuments.Types.All.Select(type => type.Name).Order());
        foreach (var type in ServerDocuments.Types.All)
        {
            Assert.True(Enum.IsDefined(type.DataClass), type.Name);
            Assert.NotNull(type.Retention);
            var accounts = TextRules.In(type.Shape).Where(text => TextRules.IsAccount(text.Member)).Select(text => text.Path);
            Assert.Equal((type.Name, string.Join(' ', accounts.Order())), (type.Name, string.Join(' ', type.AccountIds.Order())));
        }
    }

    [Fact]
    public async Task Every_text_that_is_stored_or_read_has_a_rule_and_only_names_queries_titles_and_values_that_a_person_chose_may_be_any_words()
    {
        await using var server = await TestServer.StartAsync();
        var members = ServerDocuments.Types.All.Select(type => type.Shape).Concat(Bodies(server).SelectMany(Cases))
            .SelectMany(TextRules.In)
            .Select(text => (text.Member.DeclaringType, text.Member.Name))
            .Distinct();

        Assert.Equal(TextRules.All.Keys.Select(key => $"{key.Shape.Name}.{key.Member}").Order(), members.Select(member => $"{member.DeclaringType?.Name}.{member.Name}").Order());
        Assert.Equal(
            ["FilterChoice.Values", "IncidentReport.Contact", "IncidentReport.Text", "MeasureChoice.Expression", "MeasureChoice.Title", "ReportEntry.Name", "ReportSource.Jql", "SaveReport.Name", "SaveTeam.Name", "SortChoice.Column", "StoredReport.Name", "Team.Name"],
            TextRules.All.Where(rule => rule.Value.Good.Any(good => good.Contains(' ', StringComparison.Ordinal))).Select(rule => $"{rule.Key.Shape.Name}.{rule.Key.Member}").Order());
    }

    [Fact]
    public async Task No_request_body_has_room_for_a_text_where_an_id_belongs()
    {
        await using var server = await TestServer.StartAsync();
        server.SystemToken = TestProperties.Token;
        var samples = new BodySamples(server);
        foreach (var shape in Bodies(server).SelectMany(Cases))
        {
            foreach (var (member, path) in TextRules.In(shape))
            {
                var rule = TextRules.All[(member.DeclaringType ?? shape, member.Name)];
                foreach (var text in rule.Good)
                {
                    Assert.Equal((path, text, HttpStatusCode.OK), (path, text, await samples.SendAsync(shape, path, text)));
                }

                foreach (var text in rule.Bad)
                {
                    Assert.Equal((path, text, HttpStatusCode.BadRequest), (path, text, await samples.SendAsync(shape, path, text)));
                }
            }

            Assert.Equal((shape, HttpStatusCode.BadRequest), (shape, await samples.SendAsync(shape, "note", "Quarterly plan")));
        }
    }

    [Fact]
    public void The_walk_sees_a_member_that_could_hold_anything()
    {
        Assert.Equal(["titles"], TextRules.In(typeof(WithList)).Select(text => text.Path));
        Assert.Equal(["inner.title", "inners.title"], TextRules.In(typeof(WithInner)).Select(text => text.Path));
        Assert.Throws<InvalidOperationException>(() => TextRules.In(typeof(WithElement)).ToArray());
        Assert.Throws<InvalidOperationException>(() => TextRules.In(typeof(WithMap)).ToArray());
    }

    [Fact]
    public async Task Every_endpoint_is_public_on_purpose_or_belongs_to_an_app_and_says_what_it_reads()
    {
        await using var server = await TestServer.StartAsync();
        var endpoints = server.Host.Endpoints.OfType<RouteEndpoint>().ToArray();
        Assert.Equal(endpoints.Length, server.Host.Endpoints.Count);
        Assert.Equal(OfApps, endpoints.Count(endpoint => endpoint.Metadata.GetMetadata<AppEndpoint>() is not null));
        Assert.Equal(Public, endpoints.Where(IsPublic).Select(endpoint => endpoint.RoutePattern.RawText).Order(StringComparer.Ordinal));

        foreach (var endpoint in endpoints)
        {
            var (forOperators, isPublic) = (endpoint.Metadata.GetMetadata<OperatorEndpoint>() is not null, IsPublic(endpoint));
            Assert.Equal(!isPublic && !forOperators, endpoint.Metadata.GetMetadata<AppEndpoint>() is not null);
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            {
                var reads = endpoint.Metadata.GetMetadata<RequestBody>() is not null || endpoint.Metadata.GetMetadata<RequestForm>() is not null;
                Assert.Equal(method is "PUT" or "POST" && !forOperators && endpoint.Metadata.GetMetadata<LifecycleEndpoint>() is null, reads);
                var path = (endpoint.RoutePattern.RawText ?? "").Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
                var answer = await server.AskAsync(method, path, token: null);
                Assert.Equal(forOperators, answer.Status == HttpStatusCode.NotFound && answer.Body.Contains("\"code\"", StringComparison.Ordinal));
                Assert.Equal(!forOperators && !isPublic, answer.Status == HttpStatusCode.Unauthorized);
            }
        }
    }

    static bool IsPublic(Endpoint endpoint) => endpoint.Metadata.GetMetadata<PublicEndpoint>() is not null;

    static IEnumerable<Type> Bodies(TestServer server) =>
        server.Host.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<RequestBody>()?.Shape).OfType<Type>().Distinct();

    // A body that comes in several kinds is each of them.
    static IEnumerable<Type> Cases(Type shape) =>
        shape.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType).DefaultIfEmpty(shape);

    sealed record WithList(IReadOnlyList<string> Titles);

    sealed record WithElement(JsonElement Anything);

    sealed record WithMap(IReadOnlyDictionary<string, string> Anything);

    sealed record WithInner(bool Switch, Inner Inner, IReadOnlyList<Inner> Inners);

    sealed record Inner(string Title);
}
