using System.Reflection;
using Outrigger.Apps.Cloning;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Queues;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Server.Api.Handoff.Documents;
using Outrigger.Server.Api.PivotReport.Documents;
using Outrigger.Server.Incidents;
using Outrigger.Trust.Incidents;

namespace Outrigger.Server.Tests.Api;

/// <summary>What one text member may hold: values that are taken, and values that are refused.</summary>
public sealed record TextRule(IReadOnlyList<string> Good, IReadOnlyList<string> Bad);

/// <summary>
/// Every text member that the server stores or reads, with what fits into it. All are ids or words of a list; the one text
/// that a person types to have it kept is the name of a team, and of a report its name, query, titles, formulas and chosen values.
/// </summary>
static class TextRules
{
    static readonly string[] Words = ["Quarterly plan", "Plan: see the page", "é", "", " ", "<b>7</b>", "a\n"];

    static readonly TextRule Number = new(["7"], [.. Words, "Plan", "7 ", "7é", new string('7', 21)]);

    static readonly TextRule Account = new(["557058:f58131cb-b67d-43c7-b30d-6b58d40bd077"], [.. Words, new string('a', 129)]);

    /// <summary>Made by the server, never taken.</summary>
    static readonly TextRule Own = new([], [.. Words, "Plan"]);

    static readonly TextRule Request = new([BodySamples.Request], [.. Words, "Plan", "quarterly", new string('a', 41), "ABCDEF0123456789"]);

    static readonly TextRule Zone = new(["Europe/Berlin", "UTC"], [.. Words, "Plan", "europe/berlin", "../../etc/passwd", "Europe/Berlin "]);

    static readonly TextRule QueueColumn = new(["due", "sla"], [.. Words, "Plan", "Due"]);

    static readonly TextRule QueueName = new(["mine", "01jcfkm1w3kq0v6tdz5x7y8z9a"], [.. Words, "Plan"]);

    static readonly TextRule TeamName = new(
        ["Nachtschicht", "夜番 ☕", "O'Neill & <Sons>", new string('n', 60)],
        ["", " ", new string('n', 61), "two\nlines", "bell\u0007", "nul\0", "delete\u007f"]);

    static readonly TextRule ReportName = new(
        ["Sprint overview", "夜番 ☕", "O'Neill & <Sons>", new string('n', 100)],
        ["", " ", new string('n', 101), "two\nlines", "bell\u0007", "nul\0", "delete\u007f"]);

    static readonly TextRule Title = new(["Points done", new string('t', 60)], ["", " ", new string('t', 61), "two\nlines"]);

    static readonly TextRule Query = new(["project = SHOP\n AND text ~ \"a b\"", new string('q', 10_000)], ["", " ", new string('q', 10_001), "bell\u0007"]);

    static readonly TextRule Expression = new(["[m1] + 1", "a b"], ["", " ", new string('1', 501), "two\nlines", "[m9]"]);

    static readonly TextRule FilterValue = new(["10001", "", "a label", new string('l', 255)], [new string('l', 256), "two\nlines", "nul\0"]);

    static readonly TextRule Bound = new(["12.5", "2026-11-22", "-12m"], [.. Words, "Plan", "2026-02-30", "12x"]);

    static readonly TextRule Field = new(["status", "customfield_10016", "worklog.author"], ["Quarterly plan", "é", "", " ", "<b>7</b>", "a\n", new string('f', 101)]);

    static readonly TextRule Measure = new(["m1", new string('m', 20)], [.. Words, "m-1", new string('m', 21)]);

    static readonly TextRule Column = new(["label", "c:10001 done"], ["", "a\n", new string('c', 2001)]);

    static readonly TextRule ReportRequest = new(["0a1b2c3d", new string('r', 64)], [.. Words, "short", new string('r', 65), "a_b_c_d_e"]);

    /// <summary>Written to the office by whoever found a vulnerability, on a form of its own; no app sends it.</summary>
    static readonly TextRule Finding = new(["The panel shows <b>markup</b>"], []);

    public static IReadOnlyDictionary<(Type Shape, string Member), TextRule> All { get; } = new Dictionary<(Type, string), TextRule>(Pivot)
    {
        [(typeof(IncidentReport), nameof(IncidentReport.Receipt))] = Own,
        [(typeof(IncidentReport), nameof(IncidentReport.Text))] = Finding,
        [(typeof(IncidentReport), nameof(IncidentReport.Contact))] = Finding,
        [(typeof(StoredKey), nameof(StoredKey.Pkcs8))] = Own,
        [(typeof(ClonerPreferences), nameof(ClonerPreferences.TemplateId))] = Number,
        [(typeof(ClonerPreferences), nameof(ClonerPreferences.SpaceId))] = Number,
        [(typeof(ClonerPreferences), nameof(ClonerPreferences.ParentId))] = Number,
        [(typeof(Team), nameof(Team.Id))] = Own,
        [(typeof(Team), nameof(Team.Name))] = TeamName,
        [(typeof(Team), nameof(Team.Leads))] = Account,
        [(typeof(TeamMember), nameof(TeamMember.AccountId))] = Account,
        [(typeof(TeamMember), nameof(TeamMember.TimeZone))] = Zone,
        [(typeof(SaveTeam), nameof(SaveTeam.Name))] = TeamName,
        [(typeof(SaveTeam), nameof(SaveTeam.Leads))] = Account,
        [(typeof(QueueItem), nameof(QueueItem.IssueId))] = Number,
        [(typeof(QueueItem), nameof(QueueItem.Rank))] = Own,
        [(typeof(QueueItem), nameof(QueueItem.Handoff))] = Own,
        [(typeof(PutAfter), nameof(PutAfter.IssueId))] = Number,
        [(typeof(PutAfter), nameof(PutAfter.After))] = Number,
        [(typeof(PutAfter), nameof(PutAfter.Before))] = Number,
        [(typeof(PutBefore), nameof(PutBefore.IssueId))] = Number,
        [(typeof(PutBefore), nameof(PutBefore.Before))] = Number,
        [(typeof(PutBefore), nameof(PutBefore.After))] = Number,
        [(typeof(AddIssues), nameof(AddIssues.IssueIds))] = Number,
        [(typeof(AddIssues), nameof(AddIssues.After))] = Number,
        [(typeof(RemoveIssues), nameof(RemoveIssues.IssueIds))] = Number,
        [(typeof(TakeIssue), nameof(TakeIssue.IssueId))] = Number,
        [(typeof(HandoffTarget), nameof(HandoffTarget.Id))] = Account,
        [(typeof(HandoffMoment), nameof(HandoffMoment.By))] = Account,
        [(typeof(HandoffOutbox), nameof(HandoffOutbox.NoteComment))] = Number,
        [(typeof(HandoffOutbox), nameof(HandoffOutbox.PassedComment))] = Number,
        [(typeof(HandoffOutbox), nameof(HandoffOutbox.ReplyComment))] = Number,
        [(typeof(HandoffOutbox), nameof(HandoffOutbox.ClaimedBy))] = Account,
        [(typeof(HandoffOutbox), nameof(HandoffOutbox.ClaimKey))] = Request,
        [(typeof(HandoffRecord), nameof(HandoffRecord.Id))] = Own,
        [(typeof(HandoffRecord), nameof(HandoffRecord.IssueId))] = Number,
        [(typeof(HandoffRecord), nameof(HandoffRecord.From))] = Account,
        [(typeof(HandoffRecord), nameof(HandoffRecord.Fallback))] = Account,
        [(typeof(HandoffRecord), nameof(HandoffRecord.AcceptedBy))] = Account,
        [(typeof(HandoffRecord), nameof(HandoffRecord.Batch))] = Request,
        [(typeof(RequestMade), nameof(RequestMade.RequestId))] = Request,
        [(typeof(RequestMade), nameof(RequestMade.Handoff))] = Own,
        [(typeof(OpenIds), nameof(OpenIds.Incoming))] = Own,
        [(typeof(OpenIds), nameof(OpenIds.Outgoing))] = Own,
        [(typeof(OpenIds), nameof(OpenIds.Standby))] = Own,
        [(typeof(NewHandoff), nameof(NewHandoff.RequestId))] = Request,
        [(typeof(NewHandoff), nameof(NewHandoff.IssueId))] = Number,
        [(typeof(NewHandoff), nameof(NewHandoff.Fallback))] = Account,
        [(typeof(NewHandoff), nameof(NewHandoff.ClaimKey))] = Request,
        [(typeof(RecordHandoffs), nameof(RecordHandoffs.Batch))] = Request,
        [(typeof(TellStep), nameof(TellStep.ClaimKey))] = Request,
        [(typeof(TellStep), nameof(TellStep.NoteComment))] = Number,
        [(typeof(TellStep), nameof(TellStep.ReplyComment))] = Number,
        [(typeof(TellStep), nameof(TellStep.PassedComment))] = Number,
        [(typeof(HandoffPreferences), nameof(HandoffPreferences.Columns))] = QueueColumn,
        [(typeof(HandoffPreferences), nameof(HandoffPreferences.Queue))] = QueueName,
    };

    static Dictionary<(Type, string), TextRule> Pivot => new()
    {
        [(typeof(SaveReport), nameof(SaveReport.Name))] = ReportName,
        [(typeof(SaveReport), nameof(SaveReport.Request))] = ReportRequest,
        [(typeof(StoredReport), nameof(StoredReport.Id))] = Own,
        [(typeof(StoredReport), nameof(StoredReport.Name))] = ReportName,
        [(typeof(StoredReport), nameof(StoredReport.Owner))] = Account,
        [(typeof(ReportEntry), nameof(ReportEntry.Name))] = ReportName,
        [(typeof(ReportEntry), nameof(ReportEntry.Owner))] = Account,
        [(typeof(Share), nameof(Share.AccountId))] = Account,
        [(typeof(ReportSource), nameof(ReportSource.Id))] = Number,
        [(typeof(ReportSource), nameof(ReportSource.Board))] = Number,
        [(typeof(ReportSource), nameof(ReportSource.Jql))] = Query,
        [(typeof(LevelChoice), nameof(LevelChoice.Field))] = Field,
        [(typeof(MeasureChoice), nameof(MeasureChoice.Id))] = Measure,
        [(typeof(MeasureChoice), nameof(MeasureChoice.Field))] = Field,
        [(typeof(MeasureChoice), nameof(MeasureChoice.Other))] = Field,
        [(typeof(MeasureChoice), nameof(MeasureChoice.Expression))] = Expression,
        [(typeof(MeasureChoice), nameof(MeasureChoice.Title))] = Title,
        [(typeof(ReportConfig), nameof(ReportConfig.Fields))] = Field,
        [(typeof(FilterChoice), nameof(FilterChoice.Field))] = Field,
        [(typeof(FilterChoice), nameof(FilterChoice.Values))] = FilterValue,
        [(typeof(FilterChoice), nameof(FilterChoice.From))] = Bound,
        [(typeof(FilterChoice), nameof(FilterChoice.To))] = Bound,
        [(typeof(SortChoice), nameof(SortChoice.Column))] = Column,
        [(typeof(ChartChoice), nameof(ChartChoice.Measure))] = new(["m1"], [.. Words, "m9"]),
        [(typeof(OwnLevel), nameof(OwnLevel.IssueTypes))] = Number,
        [(typeof(OwnLevel), nameof(OwnLevel.LinkType))] = Number,
        [(typeof(Who), nameof(Who.People))] = Account,
        [(typeof(RunEvent), nameof(RunEvent.SourceId))] = Number,
        [(typeof(TakeOver), nameof(TakeOver.Owner))] = Account,
    };

    public static bool IsAccount(PropertyInfo member) =>
        member.DeclaringType is { } shape && All.TryGetValue((shape, member.Name), out var rule) && ReferenceEquals(rule, Account);

    /// <summary>Text members of a shape with their JSON paths; everything else must be a switch, a number, a time, a choice or a record of such.</summary>
    public static IEnumerable<(PropertyInfo Member, string Path)> In(Type shape) => In(shape, []);

    static IEnumerable<(PropertyInfo Member, string Path)> In(Type shape, IReadOnlyList<string> above)
    {
        foreach (var member in shape.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            var type = Element(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);
            string[] path = [.. above, System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(member.Name)];
            if (type == typeof(string))
            {
                yield return (member, string.Join('.', path));
            }
            else if (type.IsEnum)
            {
                continue;
            }
            else if (type.Assembly == typeof(ClonerPreferences).Assembly || type.Assembly == typeof(TextRules).Assembly || type.Assembly == typeof(ServerHost).Assembly)
            {
                foreach (var inner in In(type, path))
                {
                    yield return inner;
                }
            }
            else if (type != typeof(bool) && type != typeof(int) && type != typeof(long) && type != typeof(double) && type != typeof(DateTimeOffset))
            {
                throw new InvalidOperationException($"{shape.Name}.{member.Name} could hold anything");
            }
        }
    }

    static Type Element(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : type;
}
