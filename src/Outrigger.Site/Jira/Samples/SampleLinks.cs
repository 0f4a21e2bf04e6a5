using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Samples;

/// <summary>Links between the sample issues, with the histories that state them.</summary>
sealed class SampleLinks(JiraState state, Chance chance, SampleCast cast)
{
    /// <param name="ids">The issues' ids; those of a project follow one another by date.</param>
    public void Add(IReadOnlyList<string> ids)
    {
        for (var index = 20; index < ids.Count; index++)
        {
            chance.Begin(20, index);
            if (state.Issue(ids[index]) is not { } issue || state.Issue(ids[index - chance.Number(1, 20)]) is not { } other || other.ProjectId != issue.ProjectId || other.ParentId == issue.Id)
            {
                continue;
            }

            if (issue.ResolutionId == BuiltIn.Duplicate)
            {
                Add(issue, other, BuiltIn.Duplicates);
            }
            else if (chance.Is(0.12))
            {
                Add(issue, other, chance.Of([BuiltIn.Blocks, BuiltIn.Blocks, BuiltIn.Relates]));
            }
        }
    }

    void Add(Issue from, Issue to, string typeId)
    {
        var type = state.LinkTypes.Find(typeId) ?? throw new InvalidOperationException("A link type is missing.");
        var at = (from.CreatedAt > to.CreatedAt ? from : to).CreatedAt + chance.Hours(0.1, 30);
        at = at < state.Now ? at : state.Now;
        var (id, author) = (state.NextId("link"), from.ReporterId ?? cast.Lead);
        Put(from, new(id, type.Id, to.Id, IsOutward: true), $"This issue {type.Outward} {to.Key}", to.Key, at, author);
        Put(to, new(id, type.Id, from.Id, IsOutward: false), $"This issue {type.Inward} {from.Key}", from.Key, at, author);
    }

    void Put(Issue issue, IssueLink link, string text, string key, DateTimeOffset at, string author)
    {
        var history = new ChangeHistory(state.NextId("history"), author, at, [new("Link", "issuelinks", null, null, key, text)]);
        state.Put(issue with
        {
            Links = [.. issue.Links, link],
            Histories = [.. issue.Histories.Append(history).OrderBy(entry => entry.CreatedAt)],
            UpdatedAt = at > issue.UpdatedAt ? at : issue.UpdatedAt,
        });
    }
}
