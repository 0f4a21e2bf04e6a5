using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Outrigger.Trust.Promises;

/// <summary>The files of <c>policy/</c>, built into this assembly.</summary>
static class PolicyFiles
{
    const string Root = "policy/";

    static readonly Assembly Assembly = typeof(PolicyFiles).Assembly;

    public static PolicyFrame Frame() => Read(Root + "policy.json", PolicyJson.Default.PolicyFrame);

    public static IEnumerable<Promise> Promises() => Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root + "promises/", StringComparison.Ordinal))
        .Select(name => Read(name, PolicyJson.Default.Promise));

    /// <param name="name">Path below <c>policy/</c>.</param>
    public static T Statement<T>(string name, JsonTypeInfo<T> shape) => Read(Root + name, shape);

    static T Read<T>(string name, JsonTypeInfo<T> shape)
    {
        using var file = Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built in.");
        return JsonSerializer.Deserialize(file, shape) ?? throw new InvalidOperationException($"{name} is empty.");
    }
}
