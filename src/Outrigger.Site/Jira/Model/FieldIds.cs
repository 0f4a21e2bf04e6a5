namespace Outrigger.Site.Jira.Model;

/// <summary>Ids of the custom fields that every site has, as on a new site of Atlassian.</summary>
public static class FieldIds
{
    /// <summary>Legacy; says the same as <c>parent</c>.</summary>
    public const string EpicLink = "customfield_10014";

    public const string StartDate = "customfield_10015";

    /// <summary>Points in team-managed projects.</summary>
    public const string StoryPointEstimate = "customfield_10016";

    public const string Rank = "customfield_10019";

    public const string Sprint = "customfield_10020";

    public const string Flagged = "customfield_10021";

    /// <summary>Service projects' time to resolution.</summary>
    public const string TimeToResolution = "customfield_10030";

    /// <summary>Points in company-managed projects.</summary>
    public const string StoryPoints = "customfield_10036";
}
