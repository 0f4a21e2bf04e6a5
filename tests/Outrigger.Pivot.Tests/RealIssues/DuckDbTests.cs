using System.Diagnostics;
using System.Text.Json;
using Outrigger.Pivot.Execution;

namespace Outrigger.Pivot.Tests.RealIssues;

/// <summary>The same questions to DuckDB, which reads the file itself.</summary>
public sealed class DuckDbTests
{
    const string Script = """
        import csv, duckdb, json, sys
        database = duckdb.connect()
        rows = list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8')))
        names = list(rows[0])
        database.execute('create table issues (issue integer, ' + ', '.join(f'"{name}" text' for name in names) + ')')
        database.executemany('insert into issues values (' + ', '.join('?' * (len(names) + 1)) + ')', [[at] + [row[name] or None for name in names] for at, row in enumerate(rows)])
        for name in ('components', 'labels'):
            database.execute(f'create table {name} (issue integer, value text)')
            database.executemany(f'insert into {name} values (?, ?)', [[at, value] for at, row in enumerate(rows) if row[name] for value in dict.fromkeys(row[name].split(';'))])
        for line in sys.stdin:
            answer = database.execute(json.loads(line)).fetchall()
            print(json.dumps([[None if value is None else str(value) for value in row] for row in answer]), flush=True)
        """;

    [DuckDbFact]
    public void Every_cell_and_total_over_real_issues_is_that_of_DuckDB()
    {
        var issues = new ArchivedIssues();
        using var python = Process.Start(new ProcessStartInfo("python3", ["-c", Script, ArchivedIssues.File]) { RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("python3 does not start.");
        foreach (var (name, question) in Questions.All)
        {
            var compared = SqlJudge.Compare(question, PivotEngine.Run(issues.Table, question.Query).Value, sql => Ask(python, sql));
            Assert.True(compared > 10, $"only {compared} cells of '{name}' compared");
        }

        python.StandardInput.Close();
        python.WaitForExit();
    }

    static List<string?[]> Ask(Process python, string sql)
    {
        python.StandardInput.WriteLine(JsonSerializer.Serialize(sql));
        python.StandardInput.Flush();
        return JsonSerializer.Deserialize<List<string?[]>>(python.StandardOutput.ReadLine() ?? "[]") ?? [];
    }
}
