using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Rows;

/// <summary>One title a line. Blank lines are left out, blanks around a title are cut.</summary>
static class LineRows
{
    static readonly string[] Columns = ["title"];

    public static RowReading Read(string text)
    {
        var rows = new List<TableRow>();
        var (line, count) = (0, 0);
        foreach (var written in text.EnumerateLines())
        {
            line++;
            var title = written.Trim();
            if (title.IsEmpty)
            {
                continue;
            }

            count++;
            if (count <= RowReader.MostRows)
            {
                rows.Add(new(count, [title.ToString()], line));
            }
        }

        return new(new(Columns, rows), Problems(count));
    }

    static IReadOnlyList<Problem> Problems(int count) => count switch
    {
        0 => [new(ErrorCode.RowsMissing, "There are no rows yet.", "Type or paste one title a line.")],
        > RowReader.MostRows => [RowReader.TooMany(count)],
        _ => [],
    };
}
