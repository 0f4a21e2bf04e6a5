using Outrigger.Site.Model;

namespace Outrigger.Site.Cql;

/// <summary>Finds current pages that a user may view by a query.</summary>
sealed class PageSearch(SiteState state, SiteUser user)
{
    static readonly string[] Equalities = ["=", "!="];
    static readonly string[] Texts = ["~", "!~"];
    static readonly string[] Comparisons = ["=", "!=", ">", ">=", "<", "<="];

    static readonly Dictionary<string, string[]> Fields = new()
    {
        ["type"] = Equalities,
        ["space"] = Equalities,
        ["space.key"] = Equalities,
        ["id"] = Equalities,
        ["content"] = Equalities,
        ["label"] = Equalities,
        ["creator"] = Equalities,
        ["contributor"] = Equalities,
        ["ancestor"] = Equalities,
        ["parent"] = Equalities,
        ["title"] = [.. Equalities, .. Texts],
        ["text"] = Texts,
        ["sitesearch"] = Texts,
        ["created"] = Comparisons,
        ["lastmodified"] = Comparisons,
    };

    static readonly string[] Orders = ["created", "lastmodified", "title", "id", "space", "creator"];

    /// <summary>What is wrong with a well-formed query: an unknown field, an operator a field does not take, a date that is none; null for nothing.</summary>
    public string? Fault(CqlQuery query)
    {
        foreach (var clause in query.Condition?.Clauses() ?? [])
        {
            if (!Fields.TryGetValue(clause.Field, out var operators))
            {
                return $"there is no field '{clause.Field}'";
            }

            if (!operators.Contains(clause.Operator))
            {
                return $"the field '{clause.Field}' does not take the operator '{clause.Operator}'";
            }

            if (operators == Comparisons && clause.Values.FirstOrDefault(value => CqlDates.Read(value, state.Now) is null) is { } wrong)
            {
                return $"'{wrong.Text}' is no date (yyyy-MM-dd or yyyy-MM-dd HH:mm)";
            }
        }

        return query.Order.FirstOrDefault(order => !Orders.Contains(order.Field)) is { } unknown ? $"results cannot be ordered by '{unknown.Field}'" : null;
    }

    public IReadOnlyList<Page> Find(CqlQuery query)
    {
        var found = state.Pages().Where(page => page.Status == PageStatus.Current
            && (query.Condition?.Holds(clause => Holds(clause, page)) ?? true)
            && state.MayView(user, page));
        return [.. query.Order.Count == 0 ? found.OrderByDescending(page => page.Latest.CreatedAt) : query.Order.Reverse().Aggregate(found, Ordered)];
    }

    // A stable sort for each field, the last one first.
    IEnumerable<Page> Ordered(IEnumerable<Page> pages, CqlOrder order)
    {
        IComparable Key(Page page) => order.Field switch
        {
            "created" => page.CreatedAt,
            "lastmodified" => page.Latest.CreatedAt,
            "id" => long.Parse(page.Id, System.Globalization.CultureInfo.InvariantCulture),
            "space" => state.Space(page.SpaceId)?.Key ?? "",
            "creator" => page.AuthorId,
            _ => page.Title.ToUpperInvariant(),
        };
        return order.Descending ? pages.OrderByDescending(Key) : pages.OrderBy(Key);
    }

    bool Holds(CqlNode.Clause clause, Page page) => clause.Operator is "!=" or "!~"
        ? !clause.Values.Any(value => Holds(clause with { Operator = clause.Operator[1..] }, value, page))
        : clause.Values.Any(value => Holds(clause, value, page));

    bool Holds(CqlNode.Clause clause, CqlValue value, Page page) => clause.Field switch
    {
        "type" => value.Text.Equals("page", StringComparison.OrdinalIgnoreCase),
        "space" or "space.key" => state.SpaceByKey(value.Text)?.Id == page.SpaceId,
        "id" or "content" => page.Id == value.Text,
        "label" => page.Labels.Any(label => label.Name.Equals(value.Text, StringComparison.OrdinalIgnoreCase)),
        "creator" => page.AuthorId == Account(value),
        "contributor" => page.Versions.Any(version => version.AuthorId == Account(value)),
        "ancestor" => state.Ancestors(page).Any(above => above.Id == value.Text),
        "parent" => page.ParentId == value.Text,
        "title" => clause.Operator == "=" ? page.Title.Equals(value.Text, StringComparison.OrdinalIgnoreCase) : CqlText.Matches(page.Title, value.Text),
        "created" => IsAt(page.CreatedAt, clause.Operator, value),
        "lastmodified" => IsAt(page.Latest.CreatedAt, clause.Operator, value),
        _ => CqlText.Matches(page.Title + " " + CqlText.Plain(page.Body), value.Text),
    };

    bool IsAt(DateTimeOffset moment, string comparison, CqlValue value) => CqlDates.Read(value, state.Now) is { } stretch && CqlDates.Compare(moment, comparison, stretch);

    string Account(CqlValue value) => value.Function == "currentuser" ? user.AccountId : value.Text;
}
