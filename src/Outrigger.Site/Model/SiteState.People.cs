namespace Outrigger.Site.Model;

public sealed partial class SiteState
{
    readonly Dictionary<string, SiteUser> users = [];
    readonly Dictionary<string, string> accountIdByEmail = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, SiteGroup> groups = [];

    /// <summary>Everybody, by display name.</summary>
    public IReadOnlyList<SiteUser> Users()
    {
        lock (gate)
        {
            return [.. users.Values.OrderBy(user => user.DisplayName, StringComparer.OrdinalIgnoreCase)];
        }
    }

    public SiteUser? User(string accountId)
    {
        lock (gate)
        {
            return users.GetValueOrDefault(accountId);
        }
    }

    public SiteUser? UserByEmail(string email)
    {
        lock (gate)
        {
            return accountIdByEmail.TryGetValue(email, out var id) ? users[id] : null;
        }
    }

    public void Put(SiteUser user)
    {
        lock (gate)
        {
            users[user.AccountId] = user;
            accountIdByEmail[user.Email] = user.AccountId;
            revision++;
        }
    }

    /// <summary>Takes all of a user's tokens away while the site runs; the next request with one is answered 401.</summary>
    public void RevokeTokens(string accountId)
    {
        lock (gate)
        {
            if (users.TryGetValue(accountId, out var user))
            {
                Put(user with { Tokens = [] });
            }
        }
    }

    public IReadOnlyList<SiteGroup> Groups()
    {
        lock (gate)
        {
            return [.. groups.Values.OrderBy(group => group.Name, StringComparer.Ordinal)];
        }
    }

    public SiteGroup? Group(string id)
    {
        lock (gate)
        {
            return groups.GetValueOrDefault(id);
        }
    }

    public void Put(SiteGroup group)
    {
        lock (gate)
        {
            groups[group.Id] = group;
            revision++;
        }
    }
}
