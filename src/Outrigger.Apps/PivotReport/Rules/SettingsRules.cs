using System.Text.Json;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Rules;

/// <summary>What settings of the site must be like.</summary>
static class SettingsRules
{
    public const int MostPeople = 200;
    public const int LeastIssues = 1_000;

    /// <summary>Characters of a property of Jira.</summary>
    public const int MostCharacters = 32_768;

    /// <summary>What is wrong with settings; null for nothing.</summary>
    public static Problem? Check(PivotSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return People(settings.MayUse, "Who may use the app")
            ?? People(settings.MayPublish, "Who may publish reports")
            ?? ConfigRules.Hierarchy(settings.Hierarchy, "The site's hierarchy")
            ?? (settings.MostIssues is < LeastIssues or > ConfigRules.MostIssues
                ? TextChecks.Bad($"A report loads {settings.MostIssues:N0} issues at most; {LeastIssues:N0} to {ConfigRules.MostIssues:N0} are possible.", "Give another limit.")
                : null)
            ?? Size(settings);
    }

    static Problem? People(Who? who, string place)
    {
        var people = who?.People ?? [];
        return people.Count > 0 && who?.Kind != WhoKind.People ? TextChecks.Bad($"{place}: people are named, and the choice is not 'people'.", "Choose people, or take them out.")
            : people.Count > MostPeople ? TextChecks.Bad($"{place}: {people.Count} people are named, {MostPeople} are possible.", "Choose everyone, or name fewer people.")
            : IdChecks.FirstBad(people, id => id, IdChecks.IsAccount) is { } bad ? TextChecks.Bad($"{place}: person {bad} is no account, or is named twice.", "Name each person once.")
            : null;
    }

    static Problem? Size(PivotSettings settings)
    {
        var characters = JsonSerializer.Serialize(settings, PivotApiJson.Default.PivotSettings).Length;
        return characters <= MostCharacters ? null
            : new(ErrorCode.TooLarge, $"The settings are {characters:N0} characters long; Jira keeps {MostCharacters:N0} in a property.", "Name fewer people, or make the hierarchy smaller.");
    }
}
