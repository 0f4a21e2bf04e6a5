using System.Globalization;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Canaries;

/// <summary>
/// Puts a word into every text that people wrote into a site, each time with something that tells it from the others, so that
/// whoever finds the word anywhere knows that a private text was there. Ids, keys, times and what Jira itself brings stay.
/// </summary>
public static class SiteCanaries
{
    /// <summary>The text of a thing of Jira: <c>Qzkvwrtxbnmp sprint 12</c>.</summary>
    public static string Of(string word, string kind, object id) => string.Create(CultureInfo.InvariantCulture, $"{word} {kind} {id}");

    /// <summary>The secret with which a person signs in instead of what he had.</summary>
    public static string Token(string word, SiteUser person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return $"{word}-token-{person.AccountId[^12..]}";
    }

    /// <summary>Fills everything that the site knows now.</summary>
    /// <param name="word">ASCII letters that occur nowhere in the site.</param>
    public static void Fill(SiteState state, string word)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Within(() =>
        {
            var names = state.Users().ToDictionary(person => person.AccountId, person => person.DisplayName);
            FillPeople(state, word);
            new PageCanaries(state, word, names.DistinctBy(name => name.Value).ToDictionary(name => name.Value, name => state.User(name.Key)?.DisplayName ?? "")).Fill();
            new JiraCanaries(state, word).Fill();
            return true;
        });
    }

    static void FillPeople(SiteState state, string word)
    {
        foreach (var (person, index) in state.Users().Select((person, index) => (person, index)).ToList())
        {
            state.Put(person with
            {
                DisplayName = Of(word, "person", index.ToString("D3", CultureInfo.InvariantCulture)),
                Email = string.Create(CultureInfo.InvariantCulture, $"{word}.{index}@example.com"),
                Tokens = person.Tokens.Count == 0 ? [] : [Token(word, person)],
            });
        }

        foreach (var group in state.Groups())
        {
            state.Put(group with { Name = Of(word, "group", group.Id) });
        }
    }
}
