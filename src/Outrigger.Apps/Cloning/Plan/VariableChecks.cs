using Outrigger.Apps.Cloning.Template;
using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>Checks that every variable has a value of its type in every row, and that every column is used.</summary>
sealed class VariableChecks(
    IReadOnlyList<Placeholder> used, RowDrafts rows, RowSource source, IReadOnlyDictionary<string, string> common, Findings findings)
{
    readonly IReadOnlyList<Placeholder> distinct = [.. used.DistinctBy(variable => (variable.Name, variable.Type, variable.OffsetDays, variable.OffsetMonths))];
    readonly HashSet<string> names = [.. used.Select(variable => variable.Name)];

    /// <summary>All variables of a template and of the patterns of a draft.</summary>
    public static IReadOnlyList<Placeholder> Used(TemplateSnapshot? template, IEnumerable<TextTemplate> patterns) =>
    [
        .. patterns.SelectMany(pattern => pattern.Placeholders),
        .. template?.Nodes.Skip(1).SelectMany(node => node.Title?.Placeholders ?? []) ?? [],
        .. template?.Nodes.SelectMany(node => node.Body.Placeholders) ?? [],
    ];

    /// <summary>How the people are named whom a variable mentions.</summary>
    public IEnumerable<string> Mentioned() =>
        from variable in distinct
        where variable.Type == "mention"
        from row in rows.Live
        let written = new RowFilling(row.Cells, common, null, Nobody).Raw(variable.Name)
        where written is not null
        select written;

    static Dictionary<string, PlannedPerson> Nobody { get; } = [];

    /// <summary>Adds a finding for each value that is missing or does not fit.</summary>
    /// <param name="known">False where the template could not be read, so that no column can be called useless.</param>
    public void Check(IReadOnlyDictionary<string, PlannedPerson> people, IReadOnlyDictionary<string, Problem> unknownPeople, string? titleColumn, bool known)
    {
        var nowhere = distinct.Select(variable => variable.Name).Distinct()
            .Where(name => name != RowFilling.TitleVariable && !rows.Names.Contains(name) && !common.ContainsKey(name)).ToHashSet();
        foreach (var name in nowhere)
        {
            findings.Add(Nowhere(name), name);
        }

        foreach (var row in rows.Live.Where(row => row.Plan == RowPlan.Create))
        {
            var filling = new RowFilling(row.Cells, common, row.Asked.Count > 0 ? row.Asked[0] : row.First, people);
            foreach (var variable in distinct.Where(variable => !nowhere.Contains(variable.Name)))
            {
                CheckOne(row, variable, filling, unknownPeople);
            }
        }

        if (known)
        {
            Unused(titleColumn);
            UnusedValues();
        }
    }

    void CheckOne(RowDraft row, Placeholder variable, RowFilling filling, IReadOnlyDictionary<string, Problem> unknownPeople)
    {
        if (filling.Value(variable).TryGet(out _, out var problem))
        {
            return;
        }

        if (problem.Code == ErrorCode.PersonUnknown && filling.Raw(variable.Name) is { } name && unknownPeople.TryGetValue(name, out var why))
        {
            problem = why;
        }

        var message = problem.Code == ErrorCode.VariableMissing
            ? $"the column “{variable.Name}” is empty, and {variable.Place} needs it."
            : $"“{variable.Name}” ({variable.Place}): {problem.Message}";
        findings.Add(row.Number, problem with { Message = message }, variable.Name);
    }

    Problem Nowhere(string name)
    {
        var place = used.First(variable => variable.Name == name).Place;
        var near = VariableNames.Nearest(name, rows.Names.Concat(common.Keys).Except(RowDraft.Reserved).Except(names));
        return new(
            ErrorCode.VariableMissing, $"The variable “{name}” ({place}) has neither a column nor a value for all rows.",
            near is null ? $"Add a column named “{name}”, or give it a value for all rows." : $"Rename the column “{near}” to “{name}”, if that is what was meant.");
    }

    void Unused(string? titleColumn)
    {
        // The ranges of a pattern are columns, too; they are used in its title.
        if (source == RowSource.Pattern)
        {
            return;
        }

        var idle = rows.Names.Where(name => !names.Contains(name) && !RowDraft.Reserved.Contains(name) && name != titleColumn && name.Length > 0).Distinct();
        foreach (var name in idle)
        {
            findings.Add(Idle($"The column “{name}” is not used: no variable has that name.", name), name);
        }
    }

    void UnusedValues()
    {
        foreach (var name in common.Keys.Where(name => !names.Contains(name)))
        {
            findings.Add(Idle($"The value for “{name}” is not used: no variable has that name.", name), name);
        }
    }

    Problem Idle(string message, string name)
    {
        var near = VariableNames.Nearest(name, names);
        return new(ErrorCode.VariableUnknown, message, near is null ? null : $"Perhaps “{near}” was meant.");
    }
}
