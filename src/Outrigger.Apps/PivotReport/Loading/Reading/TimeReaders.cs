using System.Text.Json;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>Days without a time.</summary>
sealed class DayReader(FieldSource source, ReadingContext context) : ValueReader(source, context)
{
    DayColumn column = new(source.Info.Id);
    DateOnly? day;

    public override Column Column
    {
        get => column;
        set => column = (DayColumn)value;
    }

    public override Column NewColumn() => new DayColumn(Field.Id);

    public override void Read(ref Utf8JsonReader json, int place)
    {
        if (WireMoment.TryDay(ref json, out var read))
        {
            day = read;
        }
        else if (json.TokenType != JsonTokenType.Null)
        {
            Unreadable(ref json);
        }
    }

    public override void EndRow()
    {
        if (day is { } known)
        {
            column.Append(known);
        }
        else
        {
            column.AppendMissing();
        }

        day = null;
    }
}

/// <summary>Moments.</summary>
sealed class InstantReader(FieldSource source, ReadingContext context) : ValueReader(source, context)
{
    InstantColumn column = new(source.Info.Id, context.Zone);
    DateTimeOffset? moment;

    public override Column Column
    {
        get => column;
        set => column = (InstantColumn)value;
    }

    public override Column NewColumn() => new InstantColumn(Field.Id, Context.Zone);

    public override void Read(ref Utf8JsonReader json, int place)
    {
        if (WireMoment.TryMoment(ref json, out var read))
        {
            moment = read;
        }
        else if (json.TokenType != JsonTokenType.Null)
        {
            Unreadable(ref json);
        }
    }

    public override void EndRow()
    {
        if (moment is { } known)
        {
            column.Append(known);
        }
        else
        {
            column.AppendMissing();
        }

        moment = null;
    }
}
