using Microsoft.Data.Sqlite;
using Outrigger.Pivot.Execution;
using Outrigger.Testing;

namespace Outrigger.Pivot.Tests.RealIssues;

/// <summary>On six thousand real issues the engine answers as SQLite does: cells, subtotals, totals, issues in several components.</summary>
public sealed class SqliteTests
{
    [SharedFact]
    public void Every_cell_and_total_over_real_issues_is_that_of_SQLite()
    {
        var issues = new ArchivedIssues();
        using var database = new SqliteConnection("Data Source=:memory:");
        database.Open();
        Load(database, issues);
        foreach (var (name, question) in Questions.All)
        {
            var compared = SqlJudge.Compare(question, PivotEngine.Run(issues.Table, question.Query).Value, sql => Ask(database, sql));
            Assert.True(compared > 10, $"only {compared} cells of '{name}' compared");
        }
    }

    static void Load(SqliteConnection database, ArchivedIssues issues)
    {
        using var transaction = database.BeginTransaction();
        Run(database, $"create table issues (issue integer, {string.Join(", ", issues.Names.Select(name => $"\"{name}\" text"))})", []);
        var insert = $"insert into issues values ({string.Join(", ", Enumerable.Range(0, issues.Names.Count + 1).Select(at => $"$p{at}"))})";
        for (var row = 0; row < issues.Rows.Count; row++)
        {
            Run(database, insert, [row, .. issues.Rows[row].Select(text => text.Length == 0 ? (object)DBNull.Value : text)]);
        }

        foreach (var name in new[] { "components", "labels" })
        {
            Run(database, $"create table {name} (issue integer, value text)", []);
            foreach (var (row, text) in issues.Of(name).Index().Where(issue => issue.Item is not null))
            {
                foreach (var value in text?.Split(';').Distinct() ?? [])
                {
                    Run(database, $"insert into {name} values ($p0, $p1)", [row, value]);
                }
            }
        }

        transaction.Commit();
    }

    static void Run(SqliteConnection database, string sql, IReadOnlyList<object> values)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var (at, value) in values.Index())
        {
            command.Parameters.AddWithValue($"$p{at}", value);
        }

        command.ExecuteNonQuery();
    }

    static IEnumerable<string?[]> Ask(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? null : Convert.ToString(reader.GetValue(at), System.Globalization.CultureInfo.InvariantCulture))];
        }
    }
}
