using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Samples;

/// <summary>The forty who have an account, two of whom left, and their groups.</summary>
static class SamplePeople
{
    public const string Everybody = "group-users";
    public const string Writers = "group-writers";

    /// <summary>The four groups of Jira: these, and the administrators.</summary>
    public const string Developers = "group-jira-software-users";
    public const string Support = "group-support";
    public const string Stakeholders = "group-stakeholders";

    static readonly string[] Left = ["jack.thompson@example.com", "laura.schmidt@example.com"];

    static readonly (string AccountId, string Name, string Email, string TimeZone)[] People =
    [
        ("712020:949ceb33-b79b-5626-90ae-71733b3dc6ff", "Ada Lindqvist", "admin@example.com", "Europe/Berlin"),
        ("712020:9fa8587c-f40d-5b56-a16b-93f156364f59", "Uwe Brandt", "user@example.com", "Europe/Berlin"),
        ("712020:7bd8d1a0-dbf1-5370-8720-d8260ca22fec", "Rita Moreau", "reader@example.com", "Europe/Paris"),
        ("712020:81df7fb0-c154-578a-b0fc-039ffa5d15e1", "Priya Raman", "priya.raman@example.com", "Asia/Kolkata"),
        ("712020:e1db00a0-a084-58df-b2b8-8abdc456e540", "Tomáš Novák", "tomas.novak@example.com", "Europe/Prague"),
        ("712020:8d840c5f-6182-5868-9e97-0e6cc07f38b1", "Grace Oduya", "grace.oduya@example.com", "Africa/Lagos"),
        ("712020:174357f9-c7a1-578f-9d75-41182d107c3c", "Liam O'Connor", "liam.oconnor@example.com", "Europe/Dublin"),
        ("712020:bdf0bbef-9f6a-5eaf-974c-0a3c36cfac1f", "Mei Tanaka", "mei.tanaka@example.com", "Asia/Tokyo"),
        ("712020:8861dbce-d5ae-540b-b8ab-ce9cfa8466fc", "Carlos Méndez", "carlos.mendez@example.com", "Europe/Madrid"),
        ("712020:d59e3376-f61b-59da-bf72-2a978c34c907", "Hanna Virtanen", "hanna.virtanen@example.com", "Europe/Helsinki"),
        ("712020:0429fc70-7717-518e-987d-1f8d0d60329c", "Jonas Weber", "jonas.weber@example.com", "Europe/Zurich"),
        ("712020:8b31325e-c0cb-51c2-b203-ecc3bcd094fb", "Fatima El-Sayed", "fatima.elsayed@example.com", "Africa/Cairo"),
        ("712020:829a0138-91af-5793-bade-3b4e0ad0b225", "Noah Fischer", "noah.fischer@example.com", "Europe/Berlin"),
        ("712020:411d406b-e840-5438-833d-8f03f2e0db14", "Sofia Rossi", "sofia.rossi@example.com", "Europe/Rome"),
        ("712020:55200b98-3765-54a2-841a-d50b3b06a73f", "Emre Yılmaz", "emre.yilmaz@example.com", "Europe/Istanbul"),
        ("712020:4f357e33-9b64-5ee4-bce5-966bb08e8386", "Chloé Lambert", "chloe.lambert@example.com", "Europe/Paris"),
        ("712020:1743e36c-3444-5561-896a-070e6e30e438", "Marek Kowalski", "marek.kowalski@example.com", "Europe/Warsaw"),
        ("712020:d4c47028-0846-5263-800d-42a0e30d4f38", "Ingrid Solheim", "ingrid.solheim@example.com", "Europe/Oslo"),
        ("712020:5af01f49-e3fe-5d76-ac0f-51fbf51468c8", "Dylan Hughes", "dylan.hughes@example.com", "Europe/London"),
        ("712020:881f8d25-d178-5532-9dc6-11a18b0951f8", "Amara Okeke", "amara.okeke@example.com", "Africa/Lagos"),
        ("712020:ac19708f-a39c-594a-99f6-e740a7d75847", "Sipho Ndlovu", "sipho.ndlovu@example.com", "Africa/Johannesburg"),
        ("712020:7129a37a-87cb-5b51-8e93-f9a33f59f160", "Arjun Mehta", "arjun.mehta@example.com", "Asia/Kolkata"),
        ("712020:a928ef75-87a8-5ccf-aa9a-4ac36fbd3936", "Ananya Iyer", "ananya.iyer@example.com", "Asia/Kolkata"),
        ("712020:9bda6f15-0b24-5c65-a1e2-a9a423397c7b", "Wei Zhang", "wei.zhang@example.com", "Asia/Singapore"),
        ("712020:2d4eb9ea-cdf1-5f42-8ca4-f1dc419bc848", "Nguyễn Minh Anh", "nguyen.anh@example.com", "Asia/Ho_Chi_Minh"),
        ("712020:5c50bb4b-85e6-5d2f-9ef5-7802ee86c0d1", "Haruto Sato", "haruto.sato@example.com", "Asia/Tokyo"),
        ("712020:20c8dcfc-17f8-5c5e-9ee2-2815ed1f788b", "Ji-woo Park", "jiwoo.park@example.com", "Asia/Seoul"),
        ("712020:fba55a0f-6394-5b21-b5e8-dde5ff78fcde", "Olivia Bennett", "olivia.bennett@example.com", "Australia/Sydney"),
        ("712020:e16adcc4-8ca1-5068-a8fc-18ea04fd46c2", "Jack Thompson", "jack.thompson@example.com", "Australia/Melbourne"),
        ("712020:a35b65b6-db48-5c53-aa04-253981526642", "Aroha Walker", "aroha.walker@example.com", "Pacific/Auckland"),
        ("712020:c962b7d6-91c5-5881-b037-c8b976979dca", "Lucas Silva", "lucas.silva@example.com", "America/Sao_Paulo"),
        ("712020:429631e4-0012-5615-a4b3-d94ff91c618d", "Valentina Torres", "valentina.torres@example.com", "America/Bogota"),
        ("712020:53abf74f-7b03-51c5-a9e6-25e0acc1b83b", "Diego Ramírez", "diego.ramirez@example.com", "America/Mexico_City"),
        ("712020:a2721cfa-cd1b-5970-afe7-ecf9dbd07a89", "Emily Carter", "emily.carter@example.com", "America/New_York"),
        ("712020:df95774a-2ef8-5f51-ac28-114371f02ae6", "Marcus Johnson", "marcus.johnson@example.com", "America/Chicago"),
        ("712020:13b3e895-49c8-5161-ad36-0cc6631aec3f", "Hannah Kim", "hannah.kim@example.com", "America/Los_Angeles"),
        ("712020:4b374519-a379-5955-93aa-d767c540a604", "Ethan Brooks", "ethan.brooks@example.com", "America/Denver"),
        ("712020:419edaa7-f554-5e6e-822f-50fd23dc20b9", "Zoe Tremblay", "zoe.tremblay@example.com", "America/Toronto"),
        ("712020:261de290-425a-5db5-8fe2-b7ce4b354189", "Peter Hansen", "peter.hansen@example.com", "Europe/Copenhagen"),
        ("712020:b3544838-e066-5743-ba17-b7c105044874", "Laura Schmidt", "laura.schmidt@example.com", "Europe/Vienna"),
    ];

    static readonly (string Id, string Name, string[] Members)[] Teams =
    [
        ("group-people-team", "people-team", ["admin", "grace.oduya", "jonas.weber"]),
        ("group-engineering", "engineering", ["admin", "user", "priya.raman", "tomas.novak", "fatima.elsayed", "hanna.virtanen"]),
        ("group-marketing", "marketing", ["carlos.mendez", "mei.tanaka", "liam.oconnor"]),
        ("group-site-admins", JiraAccess.Administrators, ["admin"]),
        (Developers, "jira-software-users",
        [
            "admin", "user", "priya.raman", "tomas.novak", "fatima.elsayed", "hanna.virtanen", "noah.fischer", "sofia.rossi", "emre.yilmaz",
            "marek.kowalski", "ingrid.solheim", "arjun.mehta", "ananya.iyer", "wei.zhang", "haruto.sato", "lucas.silva", "valentina.torres",
            "emily.carter", "ethan.brooks", "zoe.tremblay", "peter.hansen", "laura.schmidt",
        ]),
        (Support, "support",
        [
            "chloe.lambert", "dylan.hughes", "amara.okeke", "sipho.ndlovu", "nguyen.anh", "jiwoo.park", "olivia.bennett", "jack.thompson",
            "aroha.walker", "diego.ramirez", "marcus.johnson", "hannah.kim",
        ]),
        (Stakeholders, JiraAccess.NoPicker, ["reader", "grace.oduya", "liam.oconnor", "mei.tanaka", "carlos.mendez", "jonas.weber"]),
    ];

    /// <summary>Adds whoever of them is missing.</summary>
    public static void Fill(SiteState state)
    {
        foreach (var (accountId, name, email, timeZone) in People.Where(person => state.User(person.AccountId) is null))
        {
            var active = !Left.Contains(email);
            state.Put(new SiteUser
            {
                AccountId = accountId,
                DisplayName = name,
                Email = email,
                TimeZone = timeZone,
                IsSiteAdministrator = email == "admin@example.com",
                IsActive = active,
                Tokens = active ? ["demo"] : [],
            });
        }

        var working = People.Where(person => !Left.Contains(person.Email)).ToList();
        Add(state, new(Everybody, "confluence-users", [.. working.Select(person => person.AccountId)]));
        Add(state, new(Writers, "writers", [.. working.Where(person => person.Email != "reader@example.com").Select(person => person.AccountId)]));
        foreach (var (id, name, members) in Teams)
        {
            Add(state, new(id, name, [.. members.Select(member => state.IdOf(member + "@example.com"))]));
        }
    }

    static void Add(SiteState state, SiteGroup group)
    {
        if (state.Group(group.Id) is null)
        {
            state.Put(group);
        }
    }

    /// <summary>Account id behind a sample person's e-mail.</summary>
    public static string IdOf(this SiteState state, string email) =>
        state.UserByEmail(email)?.AccountId ?? throw new ArgumentException($"The sample data has no person {email}.", nameof(email));

    /// <summary>The person or group behind <c>grace.oduya@example.com</c> or <c>group:people-team</c>.</summary>
    public static Principal PrincipalOf(this SiteState state, string stated) =>
        stated.StartsWith("group:", StringComparison.Ordinal) ? Principal.Group("group-" + stated[6..]) : Principal.User(state.IdOf(stated));
}
