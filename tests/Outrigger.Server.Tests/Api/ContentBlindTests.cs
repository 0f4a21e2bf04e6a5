using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Core.Documents;
using Outrigger.Server.Api;
using Outrigger.Server.Identity;
using Outrigger.Server.Tests.Support;

namespace Outrigger.Server.Tests.Api;

/// <summary>The server is never told a title or a text: nothing it stores or reads has room for one.</summary>
public sealed class ContentBlindTests
{
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
            Assert.NotNull(type.AccountIds);
            Assert.All(type.AccountIds, path => Assert.Contains(Texts(type.Shape, []), text => text.EndsWith(path, StringComparison.OrdinalIgnoreCase)));
        }
    }

    [Fact]
    public async Task No_document_and_no_request_body_has_room_for_a_text()
    {
        await using var server = await TestServer.StartAsync();
        var bodies = server.Host.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<RequestBody>()?.Shape).OfType<Type>();
        var shapes = ServerDocuments.Types.All.Select(type => type.Shape).Concat(bodies).Distinct().ToArray();
        Assert.NotEmpty(shapes);

        foreach (var path in shapes.SelectMany(shape => Texts(shape, [])))
        {
            // A text member is allowed where the endpoint takes digits in it and nothing else.
            Assert.Equal(HttpStatusCode.OK, await PutAsync(server, path, "7"));
            foreach (var text in new[] { "Quarterly plan", "Plan", "7 ", "7é", "", new string('7', 21) })
            {
                Assert.Equal((path, text, HttpStatusCode.BadRequest), (path, text, await PutAsync(server, path, text)));
            }
        }
    }

    [Fact]
    public void The_walk_sees_a_member_that_could_hold_anything()
    {
        Assert.Throws<InvalidOperationException>(() => Texts(typeof(WithList), []).ToArray());
        Assert.Throws<InvalidOperationException>(() => Texts(typeof(WithElement), []).ToArray());
        Assert.Equal(["inner.title"], Texts(typeof(WithInner), []));
    }

    [Fact]
    public async Task Every_endpoint_is_public_on_purpose_or_belongs_to_an_app_and_says_what_it_reads()
    {
        await using var server = await TestServer.StartAsync();
        var endpoints = server.Host.Endpoints.OfType<RouteEndpoint>().ToArray();
        Assert.Equal(4, endpoints.Length);
        Assert.Equal(endpoints.Length, server.Host.Endpoints.Count);

        foreach (var endpoint in endpoints)
        {
            var isPublic = endpoint.Metadata.GetMetadata<PublicEndpoint>() is not null;
            Assert.Equal(endpoint.RoutePattern.RawText == "/healthz", isPublic);
            Assert.Equal(!isPublic, endpoint.Metadata.GetMetadata<AppEndpoint>() is not null);
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            {
                Assert.Equal(method is "PUT" or "POST", endpoint.Metadata.GetMetadata<RequestBody>() is not null);
                var answer = await server.AskAsync(method, endpoint.RoutePattern.RawText ?? "", token: null);
                Assert.Equal(isPublic ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, answer.Status);
            }
        }
    }

    static async Task<HttpStatusCode> PutAsync(TestServer server, string path, string text)
    {
        JsonNode? value = JsonValue.Create(text);
        foreach (var name in path.Split('.').Reverse())
        {
            value = new JsonObject { [name] = value };
        }

        return (await server.AskAsync("PUT", "/api/cloner/preferences", server.Token(), value?.ToJsonString())).Status;
    }

    // Paths of the text members; everything else must be a switch, a choice or a record of such.
    static IEnumerable<string> Texts(Type shape, IReadOnlyList<string> above)
    {
        foreach (var property in shape.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            string[] path = [.. above, JsonNamingPolicy.CamelCase.ConvertName(property.Name)];
            if (type == typeof(string))
            {
                yield return string.Join('.', path);
            }
            else if (type.Assembly == typeof(Outrigger.Apps.Cloning.ClonerPreferences).Assembly || type.Assembly == typeof(ContentBlindTests).Assembly)
            {
                foreach (var inner in type.IsEnum ? [] : Texts(type, path))
                {
                    yield return inner;
                }
            }
            else if (type != typeof(bool))
            {
                throw new InvalidOperationException($"{shape.Name}.{property.Name} could hold anything");
            }
        }
    }

    sealed record WithList(IReadOnlyList<string> Titles);

    sealed record WithElement(JsonElement Anything);

    sealed record WithInner(bool Switch, Inner Inner);

    sealed record Inner(string Title);
}
