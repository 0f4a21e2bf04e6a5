using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Outrigger.Site.Canaries;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Site.Samples;
using Outrigger.Site.Snapshots;

namespace Outrigger.Site.Tests.Canaries;

/// <summary>No private text of the site goes without the word: what is not filled must be named here as no private text.</summary>
public sealed partial class SiteCanariesTests
{
    const string Word = "Qzkvwrtxbnmp";

    /// <summary>Members whose texts are ids, keys, kinds, settings, or words that Atlassian brings.</summary>
    static readonly string[] Open =
    [
        "SiteUser.AccountId", "SiteUser.TimeZone", "SiteGroup.Id", "SiteGroup.MemberIds", "Label.Id", "Label.Prefix",
        "Space.Id", "Space.Key", "Space.Type", "Space.Status", "Space.AuthorId", "Space.HomepageId", "Principal.Id",
        "Page.Id", "Page.SpaceId", "Page.ParentId", "Page.AuthorId", "Page.OwnerId", "PageVersion.AuthorId",
        "Attachment.Id", "Attachment.MediaType", "Attachment.FileId", "Attachment.AuthorId", "ContentProperty.Id", "ContentProperty.Key", "ContentProperty.AuthorId",
        "JiraProject.Id", "JiraProject.Key", "JiraProject.LeadId", "JiraProject.IssueTypeIds", "JiraProject.WorkflowId", "JiraProject.FormerKeys",
        "ProjectComponent.Id", "ProjectComponent.LeadId", "ProjectVersion.Id", "ProjectRole.Id", "SecurityLevel.Id", "PermissionGrant.Permission", "Holder.Id",
        "IssueType.Id", "IssueType.Name", "Status.Id", "Workflow.Id", "Workflow.StatusIds", "Transition.Id", "Transition.ToStatusId", "Transition.FromStatusIds",
        "Priority.Id", "Priority.Color", "Resolution.Id", "IssueLinkType.Id", "JiraField.Id", "JiraField.ScopeProjectId",
        "FieldSchema.Type", "FieldSchema.Items", "FieldSchema.System", "FieldSchema.Custom",
        "Board.Type", "Board.ProjectId", "Board.FilterId", "Board.EstimationFieldId", "Board.SubQuery", "BoardColumn.StatusIds",
        "JiraFilter.Id", "JiraFilter.OwnerId", "JiraFilter.FavouredByIds", "Share.Id", "Dashboard.Id", "Dashboard.OwnerId", "DashboardItem.Id", "DashboardItem.Kind", "DashboardItem.Properties",
        "Issue.Id", "Issue.Key", "Issue.ProjectId", "Issue.TypeId", "Issue.StatusId", "Issue.PriorityId", "Issue.ResolutionId", "Issue.AssigneeId", "Issue.ReporterId", "Issue.CreatorId",
        "Issue.ParentId", "Issue.ComponentIds", "Issue.FixVersionIds", "Issue.AffectedVersionIds", "Issue.Rank", "Issue.SecurityLevelId", "Issue.WatcherIds", "Issue.VoterIds",
        "IssueLink.Id", "IssueLink.TypeId", "IssueLink.OtherIssueId", "IssueComment.Id", "IssueComment.AuthorId", "IssueComment.UpdateAuthorId", "IssueComment.ParentId", "CommentVisibility.Id",
        "Worklog.Id", "Worklog.AuthorId", "IssueAttachment.Id", "IssueAttachment.MediaType", "IssueAttachment.AuthorId",
        "ChangeHistory.Id", "ChangeHistory.AuthorId", "ChangeItem.FieldId", "ChangeItem.From", "ChangeItem.To", "OwnedProperties.Owner", "OwnedProperties.Id", "JiraSnapshot.Keys",
    ];

    /// <summary>Members with words of Atlassian's own beside those of people: its fields, its settings, numbers and times.</summary>
    static readonly string[] Mixed = ["JiraField.Name", "JiraField.ClauseNames", "ChangeItem.Field", "Issue.CustomFields", "ContentProperty.ValueJson"];

    static readonly Type[] Shapes = [typeof(SiteUser), typeof(SiteGroup), typeof(Label), typeof(Space), typeof(Page), typeof(JiraSnapshot)];

    [Fact]
    public void Every_member_of_the_sites_model_that_can_hold_a_private_text_has_the_word_in_every_text()
    {
        var state = Filled();
        var texts = Texts(state).Where(text => !Open.Contains(text.Member) && text.Text.Length > 0).ToLookup(text => text.Member, text => text.Text);
        var bare = texts.Where(member => !Mixed.Contains(member.Key)).SelectMany(member => member.Where(text => !HasWord(text)).Select(text => $"{member.Key}: {text}")).ToList();
        Assert.Empty(bare);
        Assert.Empty(TextsOf.Members(Shapes).Except(Open).Except(texts.Where(member => member.Any(HasWord)).Select(member => member.Key)));
        Assert.Empty(Open.Concat(Mixed).Except(TextsOf.Members(Shapes)));
        Assert.True(texts.Sum(member => member.Count()) > 20_000, "the walk saw the whole sample");
    }

    [Fact]
    public void What_mixes_words_of_people_with_words_of_Atlassian_has_the_word_in_those_of_people()
    {
        var state = Filled();
        Assert.All(state.Jira.Fields.All.Where(JiraCanaries.IsOwn), field => Assert.True(HasWord(field.Name), field.Name));
        Assert.All(state.Pages().SelectMany(page => page.Properties), property => Assert.True(PageCanaries.Settings.Contains(property.Key) || HasWord(property.ValueJson), property.ValueJson));
        var own = state.Jira.Issues().SelectMany(issue => issue.CustomFields).Where(value => JiraCanaries.IsOwn(state.Jira.Fields.Find(value.Key)!)).Select(value => value.Value).ToList();
        Assert.Contains(own, HasWord);
        Assert.All(own, json => Assert.True(HasWord(json) || !json.Contains('"', StringComparison.Ordinal) || IsTime(json), json));
    }

    [Fact]
    public void Private_texts_are_told_apart()
    {
        var state = Filled();
        AssertDistinct(state.Users().Select(person => person.DisplayName));
        AssertDistinct(state.Users().SelectMany(person => person.Tokens));
        AssertDistinct(state.Jira.Issues().Select(issue => issue.Summary));
        AssertDistinct(state.Jira.Issues().SelectMany(issue => issue.Comments).Select(comment => comment.Body));
        AssertDistinct(state.Jira.Sprints.All.Select(sprint => sprint.Name));
    }

    [Fact]
    public void A_template_with_the_word_in_it_is_still_a_template()
    {
        var state = Filled();
        var people = state.SpaceByKey("PEOPLE") ?? throw new InvalidOperationException("no space");
        var template = state.PageByTitle(people.Id, $"{Word} Onboarding plan for a new starter");
        Assert.NotNull(template);
        Assert.Contains("{{name}}", template.Body, StringComparison.Ordinal);
        Assert.All(state.Pages(), page => XElement.Parse($"""<r xmlns:ac="a" xmlns:ri="r">{Entity().Replace(page.Body, " ")}</r>"""));
    }

    static SiteState Filled()
    {
        var state = new SiteState(TimeProvider.System);
        SampleSite.Fill(state);
        AddRarities(state);
        SiteCanaries.Fill(state, Word);
        return state;
    }

    // What the sample has nothing of and a site may have.
    static void AddRarities(SiteState state)
    {
        var (page, issue) = (state.Pages()[3], state.Jira.Issues()[0]);
        var at = state.Now;
        state.Put(page with
        {
            Draft = new PageVersion(2, page.AuthorId, at, "A draft", "<p>not yet</p>", "a try"),
            Attachments = [state.NewAttachment("plan.csv", "text/csv", new byte[] { 1, 2 }, page.AuthorId, "the plan")],
        });
        state.Jira.Put(issue with
        {
            Comments = [new("900001", issue.CreatorId, AdfText.Document("hello"), at) { Visibility = new(true, "10002", "Administrators"), Properties = new Dictionary<string, string> { ["note"] = """{"text":"private"}""" } }],
            Worklogs = [new("900002", issue.CreatorId, at, 60, at, AdfText.Document("worked"))],
            Attachments = [new("900003", "secret.pdf", "application/pdf", 3, issue.CreatorId, at)],
            Histories = [new("900004", issue.CreatorId, at, [new ChangeItem("Team", state.Jira.Fields.All.First(JiraCanaries.IsOwn).Id, null, "ours", null, "theirs")])],
            Environment = AdfText.Document("the till"),
            Properties = new Dictionary<string, string> { ["app"] = """["private"]""" },
        });
        state.Jira.SetProjectProperty(issue.ProjectId, "template", """{"title":"private"}""");
    }

    static IEnumerable<(string Member, string Text)> Texts(SiteState state)
    {
        var site = state.Snapshot();
        return new object[] { site.Users, site.Groups, site.Labels, site.Spaces, state.Pages(), state.Jira.Snapshot() }.SelectMany(part => TextsOf.Values(part));
    }

    static bool HasWord(string text) => text.Contains(Word, StringComparison.OrdinalIgnoreCase);

    static bool IsTime(string json) => DateTimeOffset.TryParse((string?)JsonNode.Parse(json), out _);

    static void AssertDistinct(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        Assert.NotEmpty(all);
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    [GeneratedRegex("&[a-z]+;")]
    private static partial Regex Entity();
}
