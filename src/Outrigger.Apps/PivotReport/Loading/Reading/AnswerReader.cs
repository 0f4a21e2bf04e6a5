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
                ReadIssue(ref json, taker);
            }
        }

        Expect(found);
    }

    void ReadIssue(ref Utf8JsonReader json, IIssueTaker taker)
    {
        var (id, length, begun) = (-1L, -1, false);
        Utf8JsonReader fields = default;
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
                    ReadOrSkip(ref json);
                }
                else
                {
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
                ReadOrSkip(ref fields);
            }
        }

        if (open)
        {
            open = false;
            taker.End(broken: false);
        }
    }

    void ReadOrSkip(ref Utf8JsonReader json)
    {
        if (open)
        {
            ReadFields(ref json);
        }
        else
        {
            json.Skip();
        }
    }

    void ReadFields(ref Utf8JsonReader json)
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

            var value = json;
            for (var at = 0; at < target.Readers.Count; at++)
            {
                json = value;
                var (reader, place) = target.Readers[at];
                reader.Read(ref json, place);
            }
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
