using System.Text.Json;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>Values that are words: ids, labels, texts. One of them or several, as the field has it.</summary>
abstract class WordReader : ValueReader
{
    readonly HashSet<string> known = new(StringComparer.Ordinal);
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    readonly KnownValues values = new();
    readonly List<string> heard = [];
    Column column;
    bool filled;

    protected WordReader(FieldSource source, ReadingContext context)
        : base(source, context)
    {
        lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        column = NewColumn();
    }

    public override Column Column
    {
        get => column;
        set => column = value;
    }

    public sealed override Column NewColumn() => Field.Several ? new MultiColumn(Field.Id) : new TextColumn(Field.Id);

    public override bool Recall(ReadOnlySpan<byte> json)
    {
        if (json[0] is not ((byte)'{' or (byte)'[') || values.Find(json) is not { } found)
        {
            return false;
        }

        foreach (var word in found.Words)
        {
            Put(word);
        }

        return true;
    }

    public sealed override void Keep(ReadOnlySpan<byte> json)
    {
        if (json[0] is (byte)'{' or (byte)'[')
        {
            values.Keep(json, heard);
        }
    }

    public sealed override void Read(ref Utf8JsonReader json, int place)
    {
        heard.Clear();
        if (json.TokenType == JsonTokenType.StartArray)
        {
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                ReadOne(ref json);
            }
        }
        else
        {
            ReadOne(ref json);
        }
    }

    public sealed override void EndRow()
    {
        if (column is MultiColumn several)
        {
            several.EndRow();
        }
        else if (!filled)
        {
            column.AppendMissing();
        }

        filled = false;
    }

    public sealed override void Forget()
    {
        known.Clear();
        values.Clear();
    }

    protected abstract void ReadOne(ref Utf8JsonReader json);

    /// <summary>Gives the row a value. Of a field of one value the first counts; an empty text is none.</summary>
    protected void Add(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return;
        }

        if (values.IsWorthIt)
        {
            heard.Add(word.ToString());
        }

        Put(word);
    }

    /// <summary>As <see cref="Add"/>, for a word that need not be kept.</summary>
    protected void Put(ReadOnlySpan<char> word)
    {
        if (column is MultiColumn several)
        {
            several.AddValue(word);
        }
        else if (!filled)
        {
            ((TextColumn)column).Append(word);
            filled = true;
        }
    }

    protected bool Knows(ReadOnlySpan<char> word) => lookup.Contains(word);

    protected void Note(string word, ValueName name)
    {
        known.Add(word);
        Context.Names.Put(Field.Id, word, name);
    }
}
