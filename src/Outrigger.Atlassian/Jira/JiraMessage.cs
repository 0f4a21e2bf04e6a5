using System.Text.Json;

namespace Outrigger.Atlassian.Jira;

/// <summary>
/// What Jira says in a refusal: <c>{"errorMessages":["…"],"errors":{"field":"…"}}</c>, either of them often empty; the gateway
/// says <c>{"message"}</c>.
/// </summary>
readonly record struct JiraMessage(string? Text)
{
    const int Longest = 300;

    public bool NamesScope => Says("scope");

    public bool NamesPermission => Says("permission") || Says("not permitted") || Says("not authorized") || Says("not authorised");

    /// <summary>A text or document over Jira's limit of length.</summary>
    public bool NamesLength => Says("exceeds the allowed limit") || Says("text is too long") || Says("CONTENT_LIMIT_EXCEEDED");

    public static JiraMessage Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            return new(Cut(string.Join(' ', Sentences(JsonElement.ParseValue(ref reader)))));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return new(null); // a proxy's page, or nothing: the status alone has to do
        }
    }

    bool Says(string words) => Text?.Contains(words, StringComparison.OrdinalIgnoreCase) ?? false;

    static List<string> Sentences(JsonElement answer)
    {
        List<string> sentences = [];
        if (answer.ValueKind != JsonValueKind.Object)
        {
            return sentences;
        }

        if (answer.TryGetProperty("errorMessages", out var messages) && messages.ValueKind == JsonValueKind.Array)
        {
            sentences.AddRange(messages.EnumerateArray().Select(Sentence).OfType<string>());
        }

        if (answer.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Object)
        {
            sentences.AddRange(errors.EnumerateObject()
                .Select(error => Sentence(error.Value) is { } text ? $"{error.Name}: {text}" : null).OfType<string>());
        }

        if (sentences.Count == 0 && answer.TryGetProperty("message", out var message) && Sentence(message) is { } only)
        {
            sentences.Add(only);
        }

        return sentences;
    }

    static string? Sentence(JsonElement text)
    {
        var sentence = text.ValueKind == JsonValueKind.String ? text.GetString()?.ReplaceLineEndings(" ").Trim() : null;
        return string.IsNullOrEmpty(sentence) ? null : sentence;
    }

    static string? Cut(string text) =>
        text.Length == 0 ? null
        : text.Length <= Longest ? text
        : string.Concat(text.AsSpan(0, Longest), "…");
}
