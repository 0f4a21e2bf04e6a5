using System.Globalization;
using Outrigger.Pivot.Columns;
using Outrigger.Testing;

namespace Outrigger.Pivot.Tests.RealIssues;

/// <summary>Six thousand real issues of an archived Jira, as rows of text and as the engine's table. An empty field is missing.</summary>
sealed class ArchivedIssues
{
    public ArchivedIssues()
    {
        var rows = CsvRows.Of(System.IO.File.ReadAllText(File)).ToList();
        Names = rows[0];
        Rows = [.. rows.Skip(1)];
        Table = new Table(
            Texts("project"), Texts("type"), Texts("priority"), Texts("status"), Texts("status_category"), Texts("assignee"),
            Several("components"), Several("labels"), Numbers("story_points"), Numbers("attachments"), Wholes("comments"), Moments("created"), Moments("resolved"));
    }

    public static string File => Path.Combine(SharedData.Folder ?? "", "issues", "tidev-AC-ALOY.csv");

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    public Table Table { get; }

    public IEnumerable<string?> Of(string name)
    {
        var at = Names.ToList().IndexOf(name);
        return Rows.Select(row => row[at].Length == 0 ? null : row[at]);
    }

    TextColumn Texts(string name) => Fill(new TextColumn(name), name, static (column, text) => column.Append(text));

    MultiColumn Several(string name) => Fill(new MultiColumn(name), name, static (column, text) => column.Append(text.Split(';')));

    NumberColumn Numbers(string name) => Fill(new NumberColumn(name), name, static (column, text) => column.Append(double.Parse(text, CultureInfo.InvariantCulture)));

    WholeColumn Wholes(string name) => Fill(new WholeColumn(name), name, static (column, text) => column.Append(long.Parse(text, CultureInfo.InvariantCulture)));

    InstantColumn Moments(string name) =>
        Fill(new InstantColumn(name, ZoneChanges.Utc), name, static (column, text) => column.Append(DateTimeOffset.Parse(text.Insert(text.Length - 2, ":"), CultureInfo.InvariantCulture)));

    T Fill<T>(T column, string name, Action<T, string> append)
        where T : Column
    {
        foreach (var text in Of(name))
        {
            if (text is null)
            {
                column.AppendMissing();
            }
            else
            {
                append(column, text);
            }
        }

        return column;
    }
}
