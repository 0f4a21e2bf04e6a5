using Outrigger.Site.Model;

namespace Outrigger.Site.Samples;

/// <summary>The twelve who have an account, and their groups.</summary>
static class SamplePeople
{
    public const string Everybody = "group-users";
    public const string Writers = "group-writers";

    static readonly (string AccountId, string Name, string Email)[] People =
    [
        ("712020:949ceb33-b79b-5626-90ae-71733b3dc6ff", "Ada Lindqvist", "admin@example.com"),
        ("712020:9fa8587c-f40d-5b56-a16b-93f156364f59", "Uwe Brandt", "user@example.com"),
        ("712020:7bd8d1a0-dbf1-5370-8720-d8260ca22fec", "Rita Moreau", "reader@example.com"),
        ("712020:81df7fb0-c154-578a-b0fc-039ffa5d15e1", "Priya Raman", "priya.raman@example.com"),
        ("712020:e1db00a0-a084-58df-b2b8-8abdc456e540", "Tomáš Novák", "tomas.novak@example.com"),
        ("712020:8d840c5f-6182-5868-9e97-0e6cc07f38b1", "Grace Oduya", "grace.oduya@example.com"),
        ("712020:174357f9-c7a1-578f-9d75-41182d107c3c", "Liam O'Connor", "liam.oconnor@example.com"),
        ("712020:bdf0bbef-9f6a-5eaf-974c-0a3c36cfac1f", "Mei Tanaka", "mei.tanaka@example.com"),
        ("712020:8861dbce-d5ae-540b-b8ab-ce9cfa8466fc", "Carlos Méndez", "carlos.mendez@example.com"),
        ("712020:d59e3376-f61b-59da-bf72-2a978c34c907", "Hanna Virtanen", "hanna.virtanen@example.com"),
        ("712020:0429fc70-7717-518e-987d-1f8d0d60329c", "Jonas Weber", "jonas.weber@example.com"),
        ("712020:8b31325e-c0cb-51c2-b203-ecc3bcd094fb", "Fatima El-Sayed", "fatima.elsayed@example.com"),
    ];

    static readonly (string Id, string Name, string[] Members)[] Teams =
    [
        ("group-people-team", "people-team", ["admin", "grace.oduya", "jonas.weber"]),
        ("group-engineering", "engineering", ["admin", "user", "priya.raman", "tomas.novak", "fatima.elsayed", "hanna.virtanen"]),
        ("group-marketing", "marketing", ["carlos.mendez", "mei.tanaka", "liam.oconnor"]),
    ];

    public static void Fill(SiteState state)
    {
        foreach (var (accountId, name, email) in People)
        {
            state.Put(new SiteUser { AccountId = accountId, DisplayName = name, Email = email, IsSiteAdministrator = email == "admin@example.com" });
        }

        state.Put(new SiteGroup(Everybody, "confluence-users", [.. People.Select(person => person.AccountId)]));
        state.Put(new SiteGroup(Writers, "writers", [.. People.Where(person => person.Email != "reader@example.com").Select(person => person.AccountId)]));
        foreach (var (id, name, members) in Teams)
        {
            state.Put(new SiteGroup(id, name, [.. members.Select(member => state.IdOf(member + "@example.com"))]));
        }
    }

    /// <summary>Account id behind a sample person's e-mail.</summary>
    public static string IdOf(this SiteState state, string email) =>
        state.UserByEmail(email)?.AccountId ?? throw new ArgumentException($"The sample data has no person {email}.", nameof(email));

    /// <summary>The person or group behind <c>grace.oduya@example.com</c> or <c>group:people-team</c>.</summary>
    public static Principal PrincipalOf(this SiteState state, string stated) =>
        stated.StartsWith("group:", StringComparison.Ordinal) ? Principal.Group("group-" + stated[6..]) : Principal.User(state.IdOf(stated));
}
