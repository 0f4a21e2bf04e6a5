using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Tests.Handoff.World;
using Outrigger.Atlassian.Adf;
using Outrigger.Atlassian.Jira;

namespace Outrigger.Apps.Tests.Handoff.Notes;

/// <summary>Generated notes are taken by the embedded Jira, which judges documents as Atlassian's schema does, and come back as they were.</summary>
public sealed class NotesThroughJiraTests
{
    /// <summary>Jira takes so many writes of one issue within two seconds.</summary>
    const int NotesAnIssue = 15;

    [Fact]
    public Task Three_hundred_notes_come_back_from_jira_as_they_were() => ThroughAsync(300, 21);

    [Fact]
    [Trait("Category", "Long")]
    public Task Ten_thousand_notes_come_back_from_jira_as_they_were() => ThroughAsync(10_000, 22);

    static async Task ThroughAsync(int count, int seed)
    {
        await using var world = await HandoffWorld.StartAsync(options => options with { PointsPerHour = 10_000_000 });
        var jira = new JiraClient(world.Tab(HandoffWorld.Bob).Jira);
        var generator = new NoteGenerator(new Random(seed));
        PersonView[] known = [new(NoteGenerator.Ann.AccountId, NoteGenerator.Ann.Name), new(NoteGenerator.Bob.AccountId, NoteGenerator.Bob.Name)];
        for (var sent = 0; sent < count;)
        {
            var issue = world.Issue("x");
            var written = new Dictionary<string, AdfDocument>();
            for (var note = 0; note < NotesAnIssue && sent < count; note++, sent++)
            {
                var document = NoteWriter.Write(generator.Content(), generator.Letter());
                var posted = await jira.AddCommentAsync(issue.Id, document, new("outrigger-handoff", "{}"), null, CancellationToken.None);
                Assert.True(posted.IsOk, posted.Problem?.Message);
                written[posted.Value.Id] = document;
            }

            var read = await jira.CommentsByIdAsync([.. written.Keys], CancellationToken.None);
            foreach (var (id, document) in written)
            {
                var (before, after) = (Read(document.ToJson(), known), Read(read.Value[id].BodyJson, known));
                Assert.Equal(before.State, after.State);
                Assert.Equal(before.Sections, after.Sections);
                Assert.Equal(before.Actions, after.Actions);
                Assert.Equal(before.Contingencies, after.Contingencies);
            }
        }
    }

    static NoteView Read(string bodyJson, PersonView[] known) => NoteReader.Read(bodyJson, null, null, bare: false, known);
}
