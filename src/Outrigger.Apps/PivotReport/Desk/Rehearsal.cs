using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Loading;

namespace Outrigger.Apps.PivotReport.Desk;

/// <summary>
/// Reads and draws a few made-up issues by a report's own configuration while its first requests are on their way. The runtime of a tab
/// takes many times as long for code that it meets for the first time, and would take it between the first answer and the first figures.
/// </summary>
sealed class Rehearsal
{
    const int Issues = 40;

    readonly Queue<Action> parts = [];
    readonly IssueStore store;
    readonly FieldCatalogue fields;
    readonly FieldNeeds needs;

    /// <param name="scene">Its table is not looked at.</param>
    public Rehearsal(GridScene scene, FieldNeeds needs, FieldCatalogue fields)
    {
        (this.fields, this.needs, store) = (fields, needs, new(fields, scene.Zone));
        parts.Enqueue(Read);
        parts.Enqueue(() => Draw(scene with { Table = store.Table }));
    }

    /// <summary>Does the next part; false where all is done.</summary>
    public bool Next()
    {
        if (!parts.TryDequeue(out var part))
        {
            return false;
        }

        part();
        return true;
    }

    void Read()
    {
        store.Want(needs, fresh: true);
        var job = new RowsJob([.. Enumerable.Range(1, Issues)], outside: false);
        store.FieldsOf(job);
        store.Take(job, SampleAnswer.Of([.. needs.Fields.Select(fields.Source).OfType<FieldSource>()], Issues), static id => (int)id);
        store.Publish(static _ => false, final: true);
    }

    static void Draw(GridScene scene)
    {
        if (ReportGrid.Of(scene, GridFolds.Start).TryGet(out var grid, out _))
        {
            grid.Shape(0);
            grid.Read(0, 0, Issues, 0, Issues);
        }
    }
}
