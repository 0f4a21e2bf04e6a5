using System.Text;
using System.Text.Json;
using Outrigger.Atlassian.Reading;

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
        var json = new JsonBytes(answer);
        var found = false;
        json.Enter('{');
        for (var first = true; json.Member(ref first, out var name);)
        {
            if (!name.SequenceEqual("issues"u8))
            {
                json.Skip();
                continue;
            }

            found = true;
            json.Enter('[');
            for (var none = true; json.Item(ref none);)
            {
                ReadIssue(ref json, taker);
            }
        }

        Expect(found);
    }

    void ReadIssue(ref JsonBytes json, IIssueTaker taker)
    {
        var (id, keyed, begun) = (-1L, false, false);
        var waiting = -1; // place of fields that came before id and key
        ReadOnlySpan<char> name = default;
        json.Enter('{');
        for (var first = true; json.Member(ref first, out var member);)
        {
            if (member.SequenceEqual("id"u8))
            {
                id = Number(json.Value());
            }
            else if (member.SequenceEqual("key"u8))
            {
                name = KeyOf(json.Value());
                keyed = true;
            }
            else if (!member.SequenceEqual("fields"u8))
            {
                json.Skip();
            }
            else if (id >= 0 && keyed && !begun)
            {
                begun = true;
                open = taker.Begin(id, name);
                ReadOrSkip(ref json);
            }
            else
            {
                waiting = json.At;
                json.Skip();
            }
        }

        Expect(id >= 0 && keyed);
        if (!begun)
        {
            open = taker.Begin(id, name);
            ReadWaiting(ref json, waiting);
        }

        if (open)
        {
            open = false;
            taker.End(broken: false);
        }
    }

    ReadOnlySpan<char> KeyOf(ReadOnlySpan<byte> value)
    {
        if (key.TryPlain(value, out var plain))
        {
            return plain;
        }

        var json = JsonBytes.ReaderOf(value);
        return key.Text(ref json);
    }

    void ReadWaiting(ref JsonBytes json, int place)
    {
        if (place >= 0)
        {
            var after = json.At;
            json.Return(place);
            ReadOrSkip(ref json);
            json.Return(after);
        }
    }

    void ReadOrSkip(ref JsonBytes json)
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

    void ReadFields(ref JsonBytes json)
    {
        json.Enter('{');
        for (var first = true; json.Member(ref first, out var name);)
        {
            if (Find(name) is { } target)
            {
                ReadValue(json.Value(), target);
            }
            else
            {
                json.Skip();
            }
        }
    }

    void ReadValue(ReadOnlySpan<byte> value, Target target)
    {
        if (target.Readers.Count == 0)
        {
            ReadWork(value);
        }

        foreach (var (reader, place) in target.Readers)
        {
            if (!reader.Recall(value))
            {
                var json = JsonBytes.ReaderOf(value);
                reader.Read(ref json, place);
                reader.Keep(value);
            }
        }
    }

    void ReadWork(ReadOnlySpan<byte> value)
    {
        var json = JsonBytes.ReaderOf(value);
        if (work is not null && work.Read(ref json, context.Row, wholeOnly: true) is var (here, total) && here < total)
        {
            moreWork?.Invoke(context.Row);
        }
    }

    // Jira writes the fields of each issue in the same order: the one behind the last found is tried first.
    Target? Find(ReadOnlySpan<byte> name)
    {
        for (var tries = 0; tries < targets.Count; tries++)
        {
            next = next >= targets.Count ? 0 : next;
            if (name.SequenceEqual(targets[next].Name))
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

    // Of digits, in quotes or without.
    static long Number(ReadOnlySpan<byte> value)
    {
        var digits = value[0] == '"' ? value[1..^1] : value;
        Expect(digits.Length is > 0 and < 19);
        var number = 0L;
        foreach (var digit in digits)
        {
            Expect(digit is >= (byte)'0' and <= (byte)'9');
            number = (number * 10) + digit - '0';
        }

        return number;
    }

    static void Expect(bool holds)
    {
        if (!holds)
        {
            throw new JsonException("not as agreed");
        }
    }

    sealed record Target(byte[] Name, List<(ValueReader Reader, int Place)> Readers);
}
