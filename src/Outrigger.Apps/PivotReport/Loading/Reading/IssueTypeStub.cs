using System.Text.Json;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>What an issue says of its type.</summary>
/// <param name="Level">Jira's hierarchy level; null where it does not say.</param>
readonly record struct IssueTypeStub(string? Id, string? Name, string? Icon, int? Level)
{
    /// <summary>The type that the reader stands on; leaves the reader on its end.</summary>
    public static IssueTypeStub Read(ref Utf8JsonReader json, ReadingContext context)
    {
        IssueTypeStub stub = default;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = json.ValueTextEquals("id"u8) ? 'i' : json.ValueTextEquals("name"u8) ? 'n' : json.ValueTextEquals("iconUrl"u8) ? 'u'
                : json.ValueTextEquals("hierarchyLevel"u8) ? 'l' : json.ValueTextEquals("subtask"u8) ? 's' : ' ';
            json.Read();
            if (member is 'i' or 'n' or 'u' && json.TokenType is JsonTokenType.String or JsonTokenType.Number)
            {
                var text = context.Text.Text(ref json).ToString();
                stub = member switch { 'i' => stub with { Id = text }, 'n' => stub with { Name = text }, _ => stub with { Icon = text } };
            }
            else if (member == 'l' && json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var level))
            {
                stub = stub with { Level = level };
            }
            else if (member == 's' && json.TokenType == JsonTokenType.True)
            {
                stub = stub with { Level = stub.Level ?? -1 };
            }

            json.Skip();
        }

        return stub;
    }
}
