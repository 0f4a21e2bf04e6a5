using System.Globalization;
using System.Text.Json;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>Numbers, also those that an app left as text; of several fields the first that has one.</summary>
class NumberReader(FieldSource source, ReadingContext context) : ValueReader(source, context)
{
    NumberColumn column = new(source.Info.Id);
    double value = double.NaN;
    int best = int.MaxValue;

    public override Column Column
    {
        get => column;
        set => column = (NumberColumn)value;
    }

    public override Column NewColumn() => new NumberColumn(Field.Id);

    public override void Read(ref Utf8JsonReader json, int place)
    {
        if (json.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (!TryNumber(ref json, out var number))
        {
            Unreadable(ref json);
        }
        else if (place < best)
        {
            (value, best) = (number, place);
        }
    }

    public override void EndRow()
    {
        column.Append(value);
        (value, best) = (double.NaN, int.MaxValue);
    }

    /// <summary>The number that the reader stands on; leaves the reader where it is.</summary>
    protected bool TryNumber(ref Utf8JsonReader json, out double number)
    {
        number = double.NaN;
        return json.TokenType switch
        {
            JsonTokenType.Number => json.TryGetDouble(out number) && double.IsFinite(number),
            JsonTokenType.String => double.TryParse(Context.Text.Text(ref json), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number),
            _ => false,
        };
    }

    protected void Take(double number) => value = number;
}

/// <summary>Jira's work ratio: -1 stands for no estimate.</summary>
sealed class RatioReader(FieldSource source, ReadingContext context) : NumberReader(source, context)
{
    public override void Read(ref Utf8JsonReader json, int place)
    {
        if (!(TryNumber(ref json, out var number) && number < 0))
        {
            base.Read(ref json, place);
        }
    }
}

/// <summary>The one figure of an object that counts something, or the length of a list.</summary>
sealed class FigureReader(FieldSource source, ReadingContext context) : NumberReader(source, context)
{
    readonly byte[] member = source.Info.Id switch
    {
        "votes" => "votes"u8.ToArray(),
        "watches" => "watchCount"u8.ToArray(),
        "comment" => "total"u8.ToArray(),
        _ => "percent"u8.ToArray(),
    };

    public override void Read(ref Utf8JsonReader json, int place)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadMember(ref json);
                break;
            case JsonTokenType.StartArray:
                var count = 0;
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    json.Skip();
                    count++;
                }

                Take(count);
                break;
            default:
                base.Read(ref json, place);
                break;
        }
    }

    void ReadMember(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var wanted = json.ValueTextEquals(member);
            json.Read();
            if (wanted && TryNumber(ref json, out var number))
            {
                Take(number);
            }
            else
            {
                json.Skip();
            }
        }
    }
}

/// <summary>Whole seconds.</summary>
sealed class SecondsReader(FieldSource source, ReadingContext context) : ValueReader(source, context)
{
    const double Most = 1e15; // thirty million years: more is no time that anybody spent

    WholeColumn column = new(source.Info.Id);
    long? seconds;

    public override Column Column
    {
        get => column;
        set => column = (WholeColumn)value;
    }

    public override Column NewColumn() => new WholeColumn(Field.Id);

    public override void Read(ref Utf8JsonReader json, int place)
    {
        double number;
        if (json.TokenType == JsonTokenType.Number && json.TryGetDouble(out number) && Math.Abs(number) < Most)
        {
            seconds = (long)Math.Round(number);
        }
        else if (json.TokenType == JsonTokenType.String
            && double.TryParse(Context.Text.Text(ref json), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && Math.Abs(number) < Most)
        {
            seconds = (long)Math.Round(number);
        }
        else if (json.TokenType != JsonTokenType.Null)
        {
            Unreadable(ref json);
        }
    }

    public override void EndRow()
    {
        if (seconds is { } known)
        {
            column.Append(known);
        }
        else
        {
            column.AppendMissing();
        }

        seconds = null;
    }
}
