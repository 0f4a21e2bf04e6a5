using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>Finds the one person that an e-mail address, a name or an account id stands for.</summary>
sealed class PeopleFinder(ConfluenceClient client, int mostInFlight)
{
    const int MostHits = 25;

    Task<Outcome<Person>>? me;

    /// <summary>Who each name stands for, or <see cref="ErrorCode.PersonUnknown"/>; a problem of the product's is returned as it is.</summary>
    public async Task<IReadOnlyDictionary<string, Outcome<PlannedPerson>>> FindAsync(IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        var distinct = names.Distinct().ToList();
        var found = await Together.AskAsync(distinct, mostInFlight, name => OneAsync(name, cancellation));
        return distinct.Zip(found).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    async Task<Outcome<PlannedPerson>> OneAsync(string name, CancellationToken cancellation)
    {
        // Confluence searches people by their names only: the part of an address before the @ is mostly made of them.
        var at = name.IndexOf('@', StringComparison.Ordinal);
        var words = at > 0 ? name[..at].Replace('.', ' ').Replace('_', ' ').Replace('-', ' ') : name;
        if (!(await client.SearchPeopleAsync(words, MostHits, cancellation)).TryGet(out var hits, out var problem))
        {
            return problem;
        }

        if (at > 0 && !hits.Any(person => IsExactly(person, name)))
        {
            if (!(await ByAddressAsync(name, words, cancellation)).TryGet(out var addressed, out problem))
            {
                return problem;
            }

            hits = addressed.Count > 0 ? addressed : hits;
        }

        var exact = hits.Where(person => IsExactly(person, name)).DistinctBy(person => person.AccountId).ToList();
        return (exact, hits) switch
        {
            ([var person], _) => Of(person),
            ([_, _, ..], _) => Several(name, exact),
            ([], [var person]) when at <= 0 || person.Email is null => Of(person),
            ([], [_, _, ..]) when at <= 0 => Several(name, hits),
            _ when IsAccountId(name) => new PlannedPerson(name, name),
            _ => new Problem(
                ErrorCode.PersonUnknown, $"“{name}” is nobody that Confluence finds.",
                at > 0 ? "Use the person's name as Confluence shows it; addresses may be hidden." : "Check the spelling, or use the account id."),
        };
    }

    /// <summary>
    /// Whoever has the address: a name may be written otherwise in it than in full, so its first word is searched for, and whoever runs this is looked at.
    /// </summary>
    async Task<Outcome<IReadOnlyList<Person>>> ByAddressAsync(string address, string words, CancellationToken cancellation)
    {
        var first = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        if (!(await client.SearchPeopleAsync(first, MostHits, cancellation)).TryGet(out var hits, out var problem)
            || !(await Me(cancellation)).TryGet(out var me, out problem))
        {
            return problem;
        }

        IReadOnlyList<Person> found = [.. hits.Append(me).Where(person => string.Equals(person.Email, address, StringComparison.OrdinalIgnoreCase)).DistinctBy(person => person.AccountId)];
        return Outcome.Ok(found);
    }

    Task<Outcome<Person>> Me(CancellationToken cancellation) => me ??= client.CurrentUserAsync(cancellation);

    static bool IsExactly(Person person, string name) =>
        person.AccountId == name
        || string.Equals(person.Email, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(person.DisplayName, name, StringComparison.OrdinalIgnoreCase);

    static PlannedPerson Of(Person person) => new(person.AccountId, person.DisplayName);

    static Problem Several(string name, IReadOnlyList<Person> people) => new(
        ErrorCode.PersonUnknown,
        $"“{name}” may be {string.Join(" or ", people.Take(3).Select(person => person.DisplayName))}{(people.Count > 3 ? " or others" : "")}.",
        "Use the full name, the e-mail address or the account id.");

    // 24 hexadecimal digits, or a number, a colon and a GUID; always in lower case.
    internal static bool IsAccountId(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? text.Length == 24 && text.All(char.IsAsciiHexDigitLower)
            : colon is > 0 and <= 8 && text[..colon].All(char.IsAsciiDigit)
                && text[(colon + 1)..] is { Length: 36 } guid && Guid.TryParseExact(guid, "D", out _) && !text.Any(char.IsAsciiLetterUpper);
    }
}
