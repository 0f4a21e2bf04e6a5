using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Commands.Pivot;

/// <summary>Values of filters as a person wrote them become ids, by the names that the loaded issues brought along.</summary>
static class FilterValues
{
    /// <param name="notes">Is told of values that no issue has.</param>
    public static ReportConfig Resolve(ReportConfig config, ValueNames names, IReadOnlyDictionary<string, FieldInfo> fields, ICollection<string> notes) => config with
    {
        Filters = [.. config.Filters.Select(filter => filter.Values is { } values && fields.TryGetValue(filter.Field, out var field)
            ? filter with { Values = [.. values.SelectMany(value => Ids(value, field, names, notes)).Distinct(StringComparer.Ordinal)] }
            : filter)],
    };

    // One label may be that of several values: all of them are meant.
    static string[] Ids(string value, FieldInfo field, ValueNames names, ICollection<string> notes)
    {
        var known = names.Of(field);
        if (value.Length == 0 || known.ContainsKey(value) || field.Kind is FieldKind.Text or FieldKind.Label)
        {
            return [value];
        }

        string[] alike = [.. known.Where(entry => string.Equals(entry.Value.Label, value, StringComparison.OrdinalIgnoreCase)).Select(entry => entry.Key)];
        if (alike.Length > 0)
        {
            return alike;
        }

        var near = FieldNames.Nearest(FieldNames.Plain(value), known.Values.Select(name => name.Label));
        notes.Add($"--where: no issue has '{value}' as {field.Name}.{(near.Count > 0 ? $" Near it are: {string.Join(", ", near)}." : "")}");
        return [value];
    }
}
