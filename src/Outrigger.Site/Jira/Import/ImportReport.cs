namespace Outrigger.Site.Jira.Import;

/// <summary>What an import did.</summary>
/// <param name="Files">Files read.</param>
/// <param name="Added">Issues that are new.</param>
/// <param name="Kept">Issues whose keys were there already; they stay as they are.</param>
/// <param name="People">Accounts that were made.</param>
/// <param name="Projects">Projects that were made.</param>
/// <param name="Faults">A sentence for each row that was left out: file, place, reason and way out.</param>
public sealed record ImportReport(int Files, int Added, int Kept, int People, int Projects, IReadOnlyList<string> Faults)
{
    const int MostFaults = 10;

    /// <summary>For people: counts, then the first faults.</summary>
    public IEnumerable<string> Lines()
    {
        yield return FormattableString.Invariant($"Imported {Added} issues from {Files} {(Files == 1 ? "file" : "files")} ({Projects} new projects, {People} new people; {Kept} issues were there already and stay as they are).");
        foreach (var fault in Faults.Take(MostFaults))
        {
            yield return "Left out: " + fault;
        }

        if (Faults.Count > MostFaults)
        {
            yield return FormattableString.Invariant($"Left out {Faults.Count - MostFaults} more rows.");
        }
    }
}
