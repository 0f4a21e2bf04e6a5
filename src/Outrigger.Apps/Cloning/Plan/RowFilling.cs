using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>Fills titles, labels and bodies with the values of one row. Preview and run use the same.</summary>
/// <param name="own">Values of the row by variable name; they win.</param>
/// <param name="common">Values for all rows.</param>
/// <param name="title">Title of the row's page, for the variable <c>title</c> where no column gives it; null while it is being made.</param>
/// <param name="people">Who the names in the rows stand for.</param>
sealed class RowFilling(
    IReadOnlyDictionary<string, string> own, IReadOnlyDictionary<string, string> common, string? title, IReadOnlyDictionary<string, PlannedPerson> people)
{
    public const string TitleVariable = "title";

    public static RowFilling Of(ClonePlan plan, PlannedRow row) => new(row.Values, plan.Values, row.Title, plan.People);

    /// <summary>What was written for a variable; null where nothing was.</summary>
    public string? Raw(string name) =>
        own.TryGetValue(name, out var value) && value.Length > 0 ? value
        : common.TryGetValue(name, out value) && value.Length > 0 ? value
        : name == TitleVariable ? title
        : null;

    /// <summary>The value of a variable as the type that the template asks for.</summary>
    public Outcome<VariableValue> Value(Placeholder variable) => Raw(variable.Name) is { } written
        ? ValueReader.Read(variable, written, people)
        : new Problem(ErrorCode.VariableMissing, $"“{variable.Name}” has no value.", "Fill the column, or give a value for all rows.");

    public Outcome<string> Fill(TextTemplate template)
    {
        Problem? first = null;
        var filled = template.Fill(variable => ValueOr(variable, ref first));
        return first is null ? filled : first;
    }

    public Outcome<string> Fill(StorageTemplate template)
    {
        Problem? first = null;
        var filled = template.Fill(variable => ValueOr(variable, ref first));
        return first is null ? filled : first;
    }

    VariableValue ValueOr(Placeholder variable, ref Problem? first)
    {
        if (Value(variable).TryGet(out var value, out var problem))
        {
            return value;
        }

        first ??= problem;
        return new VariableValue.Text("");
    }
}
