using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Outrigger.Apps.Protocol;

/// <summary>
/// Reads the requests and writes the replies of an app's protocol, each with the metadata of its own type only. The metadata of
/// a whole union is set up at its first use, and in a tab, where code is interpreted, that takes longer than everything else
/// that a core does before the first screen.
/// </summary>
/// <typeparam name="TRequest">The union of requests, its cases named by <see cref="JsonDerivedTypeAttribute"/>.</typeparam>
/// <typeparam name="TReply">The union of replies, likewise.</typeparam>
/// <param name="requests">Knows the type of every request, to read it.</param>
/// <param name="replies">Knows the type of every reply, to write it.</param>
public sealed class ProtocolText<TRequest, TReply>(JsonSerializerContext requests, JsonSerializerContext replies)
    where TRequest : class
    where TReply : class
{
    readonly Dictionary<string, Type> requestTypes = Cases(typeof(TRequest)).ToDictionary(one => one.Kind, one => one.Type);
    readonly Dictionary<Type, string> replyKinds = Cases(typeof(TReply)).ToDictionary(one => one.Type, one => one.Kind);

    /// <summary>Reads a request from its kind and the JSON object of its other members.</summary>
    /// <exception cref="JsonException">It is none of the protocol.</exception>
    public TRequest Read(string kind, string json) =>
        requestTypes.TryGetValue(kind, out var type) && JsonSerializer.Deserialize(json, Info(requests, type)) is TRequest request
            ? request
            : throw new JsonException($"“{kind}” is no request of the protocol.");

    /// <summary>Writes a reply as JSON, its kind first.</summary>
    public string Write(TReply reply)
    {
        var members = JsonSerializer.Serialize(reply, Info(replies, reply.GetType()));
        return string.Concat("{\"kind\":\"", replyKinds[reply.GetType()], "\",", members.AsSpan(1));
    }

    static IEnumerable<(string Kind, Type Type)> Cases(Type union) =>
        union.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(one => ((string)one.TypeDiscriminator!, one.DerivedType));

    static JsonTypeInfo Info(JsonSerializerContext context, Type type) =>
        context.GetTypeInfo(type) ?? throw new InvalidOperationException($"{context.GetType().Name} does not know {type.Name}.");
}
