namespace Outrigger.Apps.PivotReport.Data;

/// <summary>How a value is shown and where it stands among the others of its field.</summary>
/// <param name="Order">Jira's own order (workflow, priority, release); values of equal order stand by label.</param>
/// <param name="Icon">Address of the icon that Jira shows beside it, of issue types; null for none.</param>
/// <param name="Level">Of issue types, Jira's hierarchy level: -1 sub-task, 0 base, 1 epic, 2 and above; null where not known, and of other values.</param>
public sealed record ValueName(string Label, double Order = 0, string? Icon = null, int? Level = null);

/// <summary>
/// Labels of the values of fields. Columns hold ids, so that two people of one name stay two, and a report can be kept without names.
/// </summary>
public sealed class ValueNames
{
    readonly Dictionary<string, Dictionary<string, ValueName>> fields = new(StringComparer.Ordinal);

    /// <summary>Notes a value, the first time that it is met.</summary>
    public void Add(string field, string id, ValueName name) => Of(field).TryAdd(id, name);

    /// <summary>Notes a value anew: it was renamed meanwhile.</summary>
    public void Put(string field, string id, ValueName name) => Of(field)[id] = name;

    /// <summary>True when the value is known already, so that its label need not be read again.</summary>
    public bool Knows(string field, string id) => fields.TryGetValue(field, out var known) && known.ContainsKey(id);

    /// <summary>The value's label; its id where none is known.</summary>
    public string LabelOf(string field, string id) => Find(field, id)?.Label ?? id;

    /// <inheritdoc cref="ValueName.Order"/>
    public double OrderOf(string field, string id) => Find(field, id)?.Order ?? 0;

    /// <summary>What is known of the value; null where nothing is.</summary>
    public ValueName? Find(string field, string id) => fields.TryGetValue(field, out var known) && known.TryGetValue(id, out var name) ? name : null;

    /// <summary>Every value met so far, by id.</summary>
    public IReadOnlyDictionary<string, ValueName> Of(FieldInfo field) => Of(field.Id);

    Dictionary<string, ValueName> Of(string field)
    {
        if (!fields.TryGetValue(field, out var known))
        {
            fields.Add(field, known = new(StringComparer.Ordinal));
        }

        return known;
    }
}
