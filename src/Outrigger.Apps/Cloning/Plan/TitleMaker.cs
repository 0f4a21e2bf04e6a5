using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>
/// Makes the titles that a row asks for. The row's page: its correction, else the title pattern, else the column <c>title</c>, else the first
/// column. A page below the template: its own title with variables filled; where it has none, <c>child title – row title</c>.
/// </summary>
sealed class TitleMaker(Planning planning, TextTemplate? pattern)
{
    public void Make(RowDraft row)
    {
        if (!Root(row).TryGet(out var title, out var problem))
        {
            // A missing value is reported with the variable, once.
            if (problem.Code is not (ErrorCode.VariableMissing or ErrorCode.VariableType or ErrorCode.PersonUnknown))
            {
                planning.Findings.Add(row.Number, problem, RowDraft.Title);
            }

            return;
        }

        title = title.Trim();
        var titles = new List<string> { title };
        if (!Accepted(row, title, true))
        {
            return;
        }

        foreach (var node in planning.Template?.Nodes.Skip(1) ?? [])
        {
            var child = node.Title is { Placeholders.Count: > 0 } own ? planning.Filling(row, title).Fill(own) : $"{node.Page.Title} – {title}";
            if (!child.IsOk || !Accepted(row, child.Value.Trim(), false))
            {
                return;
            }

            titles.Add(child.Value.Trim());
        }

        row.Asked = titles;
    }

    Outcome<string> Root(RowDraft row)
    {
        if (row.Correction?.Title is { } corrected)
        {
            return corrected;
        }

        var filling = planning.Filling(row, null);
        if (pattern is not null)
        {
            return filling.Fill(pattern);
        }

        var written = row.Cells.TryGetValue(RowDraft.Title, out var cell) ? cell : row.First;
        return !written.Contains("{{", StringComparison.Ordinal) ? written
            : TextTemplate.Parse(written, "the title").TryGet(out var own, out var problem) ? filling.Fill(own)
            : problem;
    }

    bool Accepted(RowDraft row, string title, bool root)
    {
        if (TitleRules.Check(title) is not var (problem, better))
        {
            return true;
        }

        var fix = !root || better is { Length: 0 } ? null
            : better is null ? new FindingFix("Leave the row out", row.Fix(fix => fix with { Skip = true }))
            : new FindingFix($"Use “{TitleRules.Shown(better)}”", row.Fix(fix => fix with { Title = better }));
        planning.Findings.Add(row.Number, problem, RowDraft.Title, null, fix);
        return false;
    }
}
