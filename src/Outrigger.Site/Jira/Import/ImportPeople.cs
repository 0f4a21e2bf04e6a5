using System.Security.Cryptography;
using System.Text;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Jira.Import;

/// <summary>Accounts for the people that imported issues name. They cannot sign in: the site's own people do.</summary>
sealed class ImportPeople(JiraState state)
{
    readonly Dictionary<string, string> known = [];

    public int Made { get; private set; }

    /// <summary>Whoever does what the files say of nobody.</summary>
    public string Administrator { get; } = state.People.Users().FirstOrDefault(user => user.IsSiteAdministrator)?.AccountId ?? "unknown";

    /// <summary>Null for nobody.</summary>
    public string? Id(ImportedPerson? person)
    {
        if (person is null)
        {
            return null;
        }

        if (!known.TryGetValue(person.Name, out var id))
        {
            known[person.Name] = id = Find(person) ?? Make(person);
        }

        return id;
    }

    string? Find(ImportedPerson person) =>
        (person.AccountId is { } account ? state.People.User(account) : null)?.AccountId
        ?? (person.Email is { Length: > 0 } email ? state.People.UserByEmail(email) : null)?.AccountId
        ?? state.People.User(Minted(person.Name))?.AccountId;

    string Make(ImportedPerson person)
    {
        var id = person.AccountId ?? Minted(person.Name);
        Made++;
        state.People.Put(new SiteUser
        {
            AccountId = id,
            DisplayName = person.DisplayName,
            Email = person.Email is { Length: > 0 } email ? email : Address(person.Name),
            TimeZone = person.TimeZone is { Length: > 0 } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : "Etc/UTC",
            IsActive = person.IsActive,
            Tokens = [],
        });
        return id;
    }

    // The same name is the same account in each import.
    static string Minted(string name) => "712020:" + new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("imported/" + name)).AsSpan(0, 16));

    static string Address(string name) => string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' ? letter : '-')) + "@imported.example.com";
}
