using System.Text.Json;

namespace Outrigger.Atlassian.Confluence;

/// <summary>
/// What Atlassian says in a refusal. v2: <c>{"errors":[{"title","detail"}]}</c>; v1 and the gateway: <c>{"message"}</c>,
/// there with a Java class in front.
/// </summary>
readonly record struct AtlassianMessage(string? Text)
{
    const int Longest = 300;

    public bool NamesTakenTitle =>
        Says("title already exists") || Says("already exists with the same title") || Says("conflicting title");

    public bool NamesScope => Says("scope");

    public static AtlassianMessage Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            return new(Trimmed(Find(JsonElement.ParseValue(ref reader))));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return new(null); // a proxy's page, or nothing: the status alone has to do
        }
    }

    bool Says(string words) => Text?.Contains(words, StringComparison.OrdinalIgnoreCase) ?? false;

    static string? Find(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return String(answer, "message") ?? FirstError(answer);
    }

    static string? FirstError(JsonElement answer)
    {
        if (!answer.TryGetProperty("errors", out var errors) || errors.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        foreach (var error in errors.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.Object))
        {
            return Joined(String(error, "title"), String(error, "detail")) ?? String(error, "message");
        }

        return null;
    }

    static string? Joined(string? title, string? detail) =>
        string.IsNullOrEmpty(detail) || detail == title ? title : title is null ? detail : title + ": " + detail;

    static string? String(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static string? Trimmed(string? message)
    {
        var line = message?.Split('\n', 2)[0].Trim();
        if (string.IsNullOrEmpty(line))
        {
            return null;
        }

        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var said = colon > 0 && IsJavaClass(line.AsSpan(0, colon)) ? line[(colon + 2)..] : line;
        return said.Length <= Longest ? said : string.Concat(said.AsSpan(0, Longest), "…");
    }

    static bool IsJavaClass(ReadOnlySpan<char> text) => text.Contains('.') && !text.Contains(' ');
}
