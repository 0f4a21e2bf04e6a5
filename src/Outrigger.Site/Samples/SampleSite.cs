using Outrigger.Site.Jira.Samples;
using Outrigger.Site.Model;

namespace Outrigger.Site.Samples;

/// <summary>The data a new site begins with: a small company that sells things, forty of its people, three spaces, three Jira projects. The ids are the same each time.</summary>
public static class SampleSite
{
    /// <summary>Key of the content property that holds a template's presets.</summary>
    public const string PresetsKey = "outrigger-presets";

    /// <summary>Fills an empty state.</summary>
    public static void Fill(SiteState state)
    {
        SamplePeople.Fill(state);
        state.FillJira(SampleJira.Fill);
        SampleSpace.Add(state, new("PEOPLE", "People & Onboarding", "Starting, staying and going on holiday.", "people.pages", "grace.oduya@example.com"));
        SampleSpace.Add(state, new("ENG", "Engineering", "How we build, and what to do when it breaks.", "engineering.pages", "priya.raman@example.com"));
        SampleSpace.Add(state, new("MKT", "Marketing", "Brand, campaigns and customer projects.", "marketing.pages", "carlos.mendez@example.com"));
    }

    /// <summary>The page that the first job of the home page clones; null where it is gone.</summary>
    public static Page? OnboardingTemplate(SiteState state) =>
        state.SpaceByKey("PEOPLE") is { } space ? state.PageByTitle(space.Id, "Onboarding plan for a new starter") : null;
}
