using System.Text.Json;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Confluence.Reading;

/// <summary>Reads who may view and who may edit.</summary>
static class RestrictionReader
{
    public static Restrictions Read(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        var found = Restrictions.None;
        foreach (var entry in reader.Tree().Items("results"))
        {
            var users = Ids(entry, "user", "accountId");
            var groups = Ids(entry, "group", "id");
            found = entry.TextOrNull("operation") switch
            {
                "read" => found with { ReadUsers = users, ReadGroups = groups },
                "update" => found with { UpdateUsers = users, UpdateGroups = groups },
                _ => found,
            };
        }

        return found;
    }

    static IReadOnlyList<string> Ids(JsonElement entry, string kind, string id) =>
        entry.Member("restrictions")?.Member(kind) is { } list
            ? [.. list.Items("results").Select(each => each.Text(id))]
            : [];
}
