using Outrigger.Site.Model;

namespace Outrigger.Site.Cql;

/// <summary>Finds people by a query over user fields alone.</summary>
sealed class UserSearch(SiteState state, SiteUser caller)
{
    static readonly string[] Fields = ["type", "user", "user.fullname", "user.accountid", "user.userkey"];

    /// <summary>What is wrong with a well-formed query; null for nothing.</summary>
    public static string? Fault(CqlQuery query)
    {
        foreach (var clause in query.Condition?.Clauses() ?? [])
        {
            if (!Fields.Contains(clause.Field))
            {
                return $"only user fields can be searched here, not '{clause.Field}'";
            }

            if (clause.Operator is not ("=" or "!=" or "~" or "!~"))
            {
                return $"the field '{clause.Field}' does not take the operator '{clause.Operator}'";
            }
        }

        return query.Condition is null ? "a condition is missing" : null;
    }

    public IReadOnlyList<SiteUser> Find(CqlQuery query) => [.. state.Users().Where(user => user.IsActive && (query.Condition?.Holds(clause => Holds(clause, user)) ?? true))];

    bool Holds(CqlNode.Clause clause, SiteUser user)
    {
        var any = clause.Values.Any(value => clause.Field switch
        {
            "type" => value.Text.Equals("user", StringComparison.OrdinalIgnoreCase),
            "user.fullname" => clause.Operator.EndsWith('~') ? CqlText.Matches(user.DisplayName, value.Text) : user.DisplayName.Equals(value.Text, StringComparison.OrdinalIgnoreCase),
            _ => user.AccountId == (value.Function == "currentuser" ? caller.AccountId : value.Text),
        });
        return any != clause.Operator.StartsWith('!');
    }
}
