namespace Outrigger.Bench.Pivot;

/// <summary>What somebody would write by hand who knows the data: one loop over plain arrays, totals from the cells.</summary>
static class DenseLoops
{
    static readonly (int Count, int[] OfDay) Months = MonthsOfDays();

    /// <summary>Q1: counts by status and assignee, row and column totals, the grand total.</summary>
    public static (int[] Cells, int[] Rows, int[] Columns, int Total) CountByStatusAndAssignee(SampleIssues issues)
    {
        const int width = SampleIssues.Assignees + 1;
        var cells = new int[(SampleIssues.Statuses + 1) * width];
        var (status, assignee) = (issues.Status, issues.Assignee);
        for (var row = 0; row < status.Length; row++)
        {
            cells[(status[row] * width) + assignee[row]]++;
        }

        var (rows, columns, total) = (new int[SampleIssues.Statuses + 1], new int[width], 0);
        for (var cell = 0; cell < cells.Length; cell++)
        {
            rows[cell / width] += cells[cell];
            columns[cell % width] += cells[cell];
            total += cells[cell];
        }

        return (cells, rows, columns, total);
    }

    /// <summary>
    /// Q2: issues, sum of points and how many have points, by project, type and month, with the subtotals by project, by type and month
    /// and in all; months by a table over the days.
    /// </summary>
    public static (double[] Sums, int[] Present, int[] Issues)[] PointsByProjectTypeAndMonth(SampleIssues issues)
    {
        const int types = SampleIssues.Types + 1;
        var (months, monthOfDay) = Months;
        var (sums, present, counts) = New((SampleIssues.Projects + 1) * types * months);
        var (project, type, created, points) = (issues.Project, issues.Type, issues.Created, issues.Points);
        for (var row = 0; row < project.Length; row++)
        {
            var cell = (((project[row] * types) + type[row]) * months) + monthOfDay[created[row] - SampleIssues.FirstDay];
            counts[cell]++;
            var value = points[row];
            if (!double.IsNaN(value))
            {
                sums[cell] += value;
                present[cell]++;
            }
        }

        var fine = (sums, present, counts);
        return
        [
            fine,
            Fold(fine, cell => (cell / (months * types) * months) + (cell % months)), Fold(fine, cell => cell % months),
            Fold(fine, cell => cell / months), Fold(fine, cell => cell / (months * types)), Fold(fine, static _ => 0),
        ];
    }

    static (double[] Sums, int[] Present, int[] Issues) Fold((double[] Sums, int[] Present, int[] Issues) fine, Func<int, int> coarse)
    {
        var (sums, present, issues) = New(fine.Sums.Length);
        for (var cell = 0; cell < fine.Sums.Length; cell++)
        {
            var into = coarse(cell);
            sums[into] += fine.Sums[cell];
            present[into] += fine.Present[cell];
            issues[into] += fine.Issues[cell];
        }

        return (sums, present, issues);
    }

    static (double[] Sums, int[] Present, int[] Issues) New(int cells) => (new double[cells], new int[cells], new int[cells]);

    static (int Months, int[] OfDay) MonthsOfDays()
    {
        var days = Enumerable.Range(SampleIssues.FirstDay, SampleIssues.Days).Select(day => DateOnly.FromDayNumber(day + 719_162)).ToList();
        var known = days.Select(day => (day.Year, day.Month)).Distinct().ToList();
        return (known.Count, [.. days.Select(day => known.IndexOf((day.Year, day.Month)))]);
    }
}
