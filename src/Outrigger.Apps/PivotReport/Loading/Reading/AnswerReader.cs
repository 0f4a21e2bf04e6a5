using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>Takes the issues of an answer, one after another.</summary>
interface IIssueTaker
{
    /// <summary>False where the issue is not wanted; its fields are then passed over.</summary>
    bool Begin(long id, ReadOnlySpan<char> key);

    /// <summary>Ends the row that was begun, also where its fields could not be read to their end.</summary>
    void End(bool broken);
}

/// <summary>Reads an answer of issues once, from its bytes straight into columns.</summary>
sealed class AnswerReader
{
    readonly List<Target> targets = [];
    readonly Scratch key = new();
    readonly WorkBook? work;
    readonly Action<int>? moreWork;
    readonly ReadingContext context;
    int next;
    bool open;
    int origin; // place in the answer at which the reader began
    JsonReaderState? behind; // how a reader stands behind an object or list that is a field's value

    /// <param name="work">Takes entries of work; null where none are wanted.</param>
    /// <param name="moreWork">Told the row of an issue whose entries are not all in the answer.</param>
    public AnswerReader(IEnumerable<ColumnSet> sets, ReadingContext context, WorkBook? work = null, Action<int>? moreWork = null)
    {
        (this.context, this.work, this.moreWork) = (context, work, moreWork);
        foreach (var reader in sets.SelectMany(static set => set.Readers))
        {
            for (var place = 0; place < reader.Source.From.Count; place++)
            {
                TargetOf(reader.Source.From[place]).Readers.Add((reader, place));
            }
        }

        if (work is not null)
        {
            TargetOf("worklog");
        }
    }

    /// <exception cref="JsonException">The answer is not as Jira documents it. The rows so far are whole.</exception>
    public void Read(ReadOnlySpan<byte> answer, IIssueTaker taker)
    {
        (origin, behind) = (0, null);
        try
        {
            ReadAnswer(answer, taker);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            if (open)
            {
                open = false;
                taker.End(broken: true);
            }

            throw new JsonException("not as agreed", unreadable);
        }
    }

    void ReadAnswer(ReadOnlySpan<byte> answer, IIssueTaker taker)
    {
        var json = new Utf8JsonReader(answer, new JsonReaderOptions { MaxDepth = 512 });
        Expect(json.Read() && json.TokenType == JsonTokenType.StartObject);
        var found = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!json.ValueTextEquals("issues"u8))
            {
                json.Skip();
                continue;
            }

            found = true;
            Expect(json.Read() && json.TokenType == JsonTokenType.StartArray);
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                Expect(json.TokenType == JsonTokenType.StartObject);
                ReadIssue(ref json, answer, taker);
            }
        }

        Expect(found);
    }

    void ReadIssue(ref Utf8JsonReader json, ReadOnlySpan<byte> answer, IIssueTaker taker)
    {
        var (id, length, begun) = (-1L, -1, false);
        Utf8JsonReader fields = default;
        var fieldsOrigin = 0;
        var waiting = false; // the fields came before id and key
        ReadOnlySpan<char> name = default;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("id"u8))
            {
                json.Read();
                id = Number(ref json);
            }
            else if (json.ValueTextEquals("key"u8))
            {
                json.Read();
                name = key.Text(ref json);
                length = name.Length;
            }
            else if (json.ValueTextEquals("fields"u8))
            {
                json.Read();
                Expect(json.TokenType == JsonTokenType.StartObject);
                if (id >= 0 && length >= 0 && !begun)
                {
                    begun = true;
                    open = taker.Begin(id, name);
                    ReadOrSkip(ref json, answer);
                }
                else
                {
                    fieldsOrigin = origin;
                    fields = json;
                    waiting = true;
                    json.Skip();
                }
            }
            else
            {
                json.Skip();
            }
        }

        Expect(id >= 0 && length >= 0);
        if (!begun)
        {
            open = taker.Begin(id, name);
            if (waiting)
            {
                var after = origin;
                origin = fieldsOrigin;
                ReadOrSkip(ref fields, answer);
                origin = after;
            }
        }

        if (open)
        {
            open = false;
            taker.End(broken: false);
        }
    }

    void ReadOrSkip(ref Utf8JsonReader json, ReadOnlySpan<byte> answer)
    {
        if (open)
        {
            ReadFields(ref json, answer);
        }
        else
        {
            json.Skip();
        }
    }

    void ReadFields(ref Utf8JsonReader json, ReadOnlySpan<byte> answer)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (Find(ref json) is not { } target)
            {
                json.Skip();
                continue;
            }

            json.Read();
            if (target.Readers.Count == 0)
            {
                ReadWork(ref json);
                continue;
            }

            if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                ReadParts(ref json, answer, target);
                continue;
            }

            var value = json;
            foreach (var (reader, place) in target.Readers)
            {
                json = value;
                reader.Read(ref json, place);
            }
        }
    }

    // An object or a list: where its bytes were read before, the reader goes on behind them.
    void ReadParts(ref Utf8JsonReader json, ReadOnlySpan<byte> answer, Target target)
    {
        var value = json;
        var begin = origin + (int)json.TokenStartIndex;
        var length = -1;
        foreach (var (reader, place) in target.Readers)
        {
            json = value;
            length = reader.Recall(answer[begin..]);
            if (length < 0)
            {
                reader.Read(ref json, place);
                reader.Keep(answer[begin..(origin + (int)json.BytesConsumed)]);
            }
        }

        if (length < 0)
        {
            behind ??= json.CurrentState;
        }
        else if (behind is { } state)
        {
            origin = begin + length;
            json = new Utf8JsonReader(answer[origin..], isFinalBlock: true, state);
        }
        else
        {
            json.Skip();
            behind = json.CurrentState;
        }
    }

    void ReadWork(ref Utf8JsonReader json)
    {
        if (work is null)
        {
            json.Skip();
        }
        else if (work.Read(ref json, context.Row, wholeOnly: true) is var (here, total) && here < total)
        {
            moreWork?.Invoke(context.Row);
        }
    }

    // Jira writes the fields of each issue in the same order: the one behind the last found is tried first.
    Target? Find(ref Utf8JsonReader json)
    {
        for (var tries = 0; tries < targets.Count; tries++)
        {
            next = next >= targets.Count ? 0 : next;
            if (json.ValueTextEquals(targets[next].Name))
            {
                return targets[next++];
            }

            next++;
        }

        return null;
    }

    Target TargetOf(string field)
    {
        var name = Encoding.UTF8.GetBytes(field);
        var known = targets.Find(target => target.Name.AsSpan().SequenceEqual(name));
        if (known is null)
        {
            targets.Add(known = new(name, []));
        }

        return known;
    }

    static long Number(ref Utf8JsonReader json) =>
        long.TryParse(json.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new JsonException("id");

    static void Expect(bool holds)
    {
        if (!holds)
        {
            throw new JsonException("not as agreed");
        }
    }

    sealed record Target(byte[] Name, List<(ValueReader Reader, int Place)> Readers);
}
