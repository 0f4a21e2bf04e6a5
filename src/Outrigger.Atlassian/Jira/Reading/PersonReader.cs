using System.Text.Json;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Jira.Reading;

/// <summary>Reads people. A person without an account id is nobody: deleted, hidden, or not signed in.</summary>
static class PersonReader
{
    public static JiraPerson Read(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        return Of(reader.Tree()) ?? throw new JsonException("accountId");
    }

    public static IReadOnlyList<JiraPerson> List(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return [.. PageReader.Items(ref reader, ReadItem).OfType<JiraPerson>()];
    }

    public static JiraPerson? ReadItem(ref Utf8JsonReader reader) => Of(reader.Tree());

    public static JiraPerson? Of(JsonElement? user) => user?.TextOrNull("accountId") is not { Length: > 0 } id
        ? null
        : new JiraPerson(
            id, NotEmpty(user.Value.TextOrNull("displayName")) ?? id, Avatar(user.Value.Member("avatarUrls")),
            NotEmpty(user.Value.TextOrNull("timeZone")), user.Value.Member("active")?.ValueKind != JsonValueKind.False);

    // Twice the size at which it is shown, for sharp screens.
    static string? Avatar(JsonElement? urls) => urls?.TextOrNull("48x48") ?? urls?.TextOrNull("32x32") ?? urls?.TextOrNull("24x24");

    static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
