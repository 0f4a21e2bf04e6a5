namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Where a variable stands in a query (JQL or CQL).</summary>
enum QueryPosition
{
    /// <summary>Not in a query.</summary>
    None,

    /// <summary>Inside "…".</summary>
    DoubleQuoted,

    /// <summary>Inside '…'.</summary>
    SingleQuoted,

    /// <summary>Alone behind a comparison: it is one value.</summary>
    Operand,

    /// <summary>An element of a list in parentheses: it is one value, or several when it holds commas.</summary>
    ListItem,

    /// <summary>Anywhere else: a part of the query, taken as written.</summary>
    Free,
}
