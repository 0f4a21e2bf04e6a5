using System.Text.Json;
using Outrigger.Apps.PivotReport.Fields;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>Texts and labels, which are their own ids.</summary>
sealed class TextReader(FieldSource source, ReadingContext context) : WordReader(source, context)
{
    public override bool Recall(ReadOnlySpan<byte> json)
    {
        if (!Context.Text.TryPlain(json, out var text))
        {
            return base.Recall(json);
        }

        if (!text.IsEmpty)
        {
            Put(text);
        }

        return true;
    }

    protected override void ReadOne(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Unreadable(ref json);
                break;
            default:
                Add(Context.Text.Text(ref json));
                break;
        }
    }
}

/// <summary>Anything, as text.</summary>
sealed class RichReader(FieldSource source, ReadingContext context) : ValueReader(source, context)
{
    Pivot.Columns.TextColumn column = new(source.Info.Id);
    string? text;

    public override Pivot.Columns.Column Column
    {
        get => column;
        set => column = (Pivot.Columns.TextColumn)value;
    }

    public override Pivot.Columns.Column NewColumn() => new Pivot.Columns.TextColumn(Field.Id);

    public override void Read(ref Utf8JsonReader json, int place) =>
        text = json.TokenType == JsonTokenType.String ? Context.Text.Text(ref json).ToString() : RichText.Of(ref json);

    public override void EndRow()
    {
        column.Append(string.IsNullOrEmpty(text) ? null : text);
        text = null;
    }
}

/// <summary>The key.</summary>
sealed class KeyReader(FieldSource source, ReadingContext context) : ValueReader(source, context)
{
    Pivot.Columns.TextColumn column = new(source.Info.Id);

    public override Pivot.Columns.Column Column
    {
        get => column;
        set => column = (Pivot.Columns.TextColumn)value;
    }

    public override Pivot.Columns.Column NewColumn() => new Pivot.Columns.TextColumn(Field.Id);

    public override void Read(ref Utf8JsonReader json, int place) => json.Skip();

    public override void EndRow() => column.Append(Context.Table.KeyOf(Context.Row));
}
