namespace Outrigger.Site.Jira.Model;

/// <summary>The fields that every site has.</summary>
static class BuiltInFields
{
    const string Software = "com.pyxis.greenhopper.jira:";
    const string Common = "com.atlassian.jira.plugin.system.customfieldtypes:";

    public static void Add(JiraState state)
    {
        foreach (var field in System().Concat(Custom()))
        {
            state.Fields.Put(field);
        }
    }

    static IEnumerable<JiraField> System() =>
    [
        new("issuekey", "Key", ["id", "issue", "issuekey", "key"], null),
        Of("summary", "Summary", "string", ordered: true, "summary"),
        Of("description", "Description", "string", ordered: true, "description"),
        Of("environment", "Environment", "string", ordered: true, "environment"),
        Of("issuetype", "Issue Type", "issuetype", ordered: true, "issuetype", "type"),
        Of("project", "Project", "project", ordered: true, "project"),
        Of("status", "Status", "status", ordered: true, "status"),
        Of("statusCategory", "Status Category", "statusCategory", ordered: true, "statusCategory"),
        Of("statuscategorychangedate", "Status Category Changed", "datetime", ordered: true, "statusCategoryChangedDate"),
        Of("priority", "Priority", "priority", ordered: true, "priority"),
        Of("resolution", "Resolution", "resolution", ordered: true, "resolution"),
        Of("resolutiondate", "Resolved", "datetime", ordered: true, "resolutiondate", "resolved"),
        Of("assignee", "Assignee", "user", ordered: true, "assignee"),
        Of("reporter", "Reporter", "user", ordered: true, "reporter"),
        Of("creator", "Creator", "user", ordered: true, "creator"),
        Of("created", "Created", "datetime", ordered: true, "created", "createdDate"),
        Of("updated", "Updated", "datetime", ordered: true, "updated", "updatedDate"),
        Of("duedate", "Due date", "date", ordered: true, "due", "duedate"),
        Of("parent", "Parent", "issuelink", ordered: true, "parent"),
        Of("security", "Security Level", "securitylevel", ordered: true, "level"),
        Of("votes", "Votes", "votes", ordered: true, "votes"),
        Of("watches", "Watchers", "watches", ordered: true, "watchers"),
        Of("timeoriginalestimate", "Original estimate", "number", ordered: true, "originalEstimate", "timeoriginalestimate"),
        Of("timeestimate", "Remaining Estimate", "number", ordered: true, "remainingEstimate", "timeestimate"),
        Of("timespent", "Time Spent", "number", ordered: true, "timespent"),
        Of("workratio", "Work Ratio", "number", ordered: true, "workratio"),
        Of("aggregatetimeoriginalestimate", "Σ Original Estimate", "number", ordered: false),
        Of("aggregatetimeestimate", "Σ Remaining Estimate", "number", ordered: false),
        Of("aggregatetimespent", "Σ Time Spent", "number", ordered: false),
        Of("progress", "Progress", "progress", ordered: false, "progress"),
        Of("aggregateprogress", "Σ Progress", "progress", ordered: false),
        Of("timetracking", "Time tracking", "timetracking", ordered: false),
        List("labels", "Labels", "string", ordered: true, "labels"),
        List("components", "Components", "component", ordered: true, "component"),
        List("fixVersions", "Fix versions", "version", ordered: true, "fixVersion"),
        List("versions", "Affects versions", "version", ordered: true, "affectedVersion"),
        List("issuelinks", "Linked Issues", "issuelinks", ordered: false, "issueLink"),
        List("subtasks", "Sub-tasks", "issuelinks", ordered: false, "subtasks"),
        List("attachment", "Attachment", "attachment", ordered: false, "attachments"),
        Of("comment", "Comment", "comments-page", ordered: false, "comment"),
        List("worklog", "Log Work", "worklog", ordered: false),
    ];

    static IEnumerable<JiraField> Custom() =>
    [
        Own(FieldIds.EpicLink, "Epic Link", "any", null, Software + "gh-epic-link"),
        Own(FieldIds.StartDate, "Start date", "date", null, Common + "datepicker"),
        Own(FieldIds.StoryPointEstimate, "Story point estimate", "number", null, Software + "jsw-story-points"),
        Own(FieldIds.Rank, "Rank", "any", null, Software + "gh-lexo-rank"),
        Own(FieldIds.Sprint, "Sprint", "array", "json", Software + "gh-sprint"),
        Own(FieldIds.Flagged, "Flagged", "array", "option", Common + "multicheckboxes"),
        Own(FieldIds.TimeToResolution, "Time to resolution", "sd-servicelevelagreement", null, "com.atlassian.servicedesk:sd-sla-field"),
        Own(FieldIds.StoryPoints, "Story Points", "number", null, Common + "float"),
    ];

    static JiraField Of(string id, string name, string type, bool ordered, params string[] clauses) => new(id, name, clauses, new(type, System: id)) { IsOrderable = ordered };

    static JiraField List(string id, string name, string items, bool ordered, params string[] clauses) => new(id, name, clauses, new("array", items, id)) { IsOrderable = ordered };

    static JiraField Own(string id, string name, string type, string? items, string custom)
    {
        var number = int.Parse(id.AsSpan("customfield_".Length), global::System.Globalization.CultureInfo.InvariantCulture);
        return new(id, name, [$"cf[{number}]", name], new(type, items, Custom: custom, CustomId: number)) { IsOrderable = true };
    }
}
