using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace Outrigger.Atlassian.Reading;

/// <summary>
/// Walks over JSON without making tokens of what nobody wants: values are passed over as bytes, sixteen at a time within texts. In a tab,
/// where code is interpreted, that is many times quicker than <see cref="Utf8JsonReader"/>, which reads the values that are wanted.
/// </summary>
/// <remarks>
/// Everything throws <see cref="JsonException"/> where the bytes end too early or something else stands there than what was asked for. What
/// is passed over is not checked beyond its brackets and quotes.
/// </remarks>
public ref struct JsonBytes(ReadOnlySpan<byte> json)
{
    static readonly JsonReaderOptions Deep = new() { MaxDepth = 512 };

    readonly ReadOnlySpan<byte> json = json;

    /// <summary>Place of the next byte.</summary>
    public int At { get; private set; }

    /// <summary>A reader that stands on the first token of a value.</summary>
    public static Utf8JsonReader ReaderOf(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value, Deep);
        reader.Read();
        return reader;
    }

    /// <summary>The first byte of what comes next, space passed over; it stays where it is.</summary>
    public byte Next()
    {
        var bytes = json;
        for (var at = At; (uint)at < (uint)bytes.Length; at++)
        {
            var found = bytes[at];
            if (found > ' ' || (found != ' ' && found != '\n' && found != '\r' && found != '\t'))
            {
                At = at;
                return found;
            }
        }

        throw Cut();
    }

    /// <summary>Goes into an object (<c>{</c>) or a list (<c>[</c>).</summary>
    public void Enter(char bracket)
    {
        if (Next() != bracket)
        {
            throw Other();
        }

        At++;
    }

    /// <summary>Moves to the value of the next member of an object; false behind the last one.</summary>
    /// <param name="first">True for the first call.</param>
    /// <param name="name">As it is meant, escapes undone.</param>
    public bool Member(scoped ref bool first, out ReadOnlySpan<byte> name)
    {
        if (!Goes(ref first, '}'))
        {
            name = default;
            return false;
        }

        if (Next() != '"')
        {
            throw Other();
        }

        var begin = At;
        At = EndOfText(begin, out var escaped);
        name = escaped ? Unescaped(json[begin..At]) : json[(begin + 1)..(At - 1)];
        if (Next() != ':')
        {
            throw Other();
        }

        At++;
        return true;
    }

    /// <summary>Moves to the next item of a list; false behind the last one.</summary>
    /// <param name="first">True for the first call.</param>
    public bool Item(scoped ref bool first) => Goes(ref first, ']');

    /// <summary>The value that comes next, which is passed over: quotes, brackets and all.</summary>
    public ReadOnlySpan<byte> Value()
    {
        Next();
        var begin = At;
        Skip();
        return json[begin..At];
    }

    /// <summary>Passes over the value that comes next.</summary>
    public void Skip()
    {
        switch (Next())
        {
            case (byte)'"':
                At = EndOfText(At, out _);
                break;
            case (byte)'{' or (byte)'[':
                SkipParts();
                break;
            default:
                SkipWord();
                break;
        }
    }

    /// <summary>Goes back to a place that it stood at.</summary>
    public void Return(int at) => At = at;

    bool Goes(scoped ref bool first, char end)
    {
        var next = Next();
        if (next == end)
        {
            At++;
            return false;
        }

        if (!first)
        {
            if (next != ',')
            {
                throw Other();
            }

            At++;
        }

        first = false;
        return true;
    }

    void SkipParts()
    {
        var bytes = json;
        var (at, depth) = (At, 0);
        do
        {
            if ((uint)at >= (uint)bytes.Length)
            {
                throw Cut();
            }

            var found = bytes[at];
            if (found == '"')
            {
                at = EndOfText(at, out _);
                continue;
            }

            at++;
            if (found is (byte)'{' or (byte)'[')
            {
                depth++;
            }
            else if (found is (byte)'}' or (byte)']')
            {
                depth--;
            }
        }
        while (depth > 0);
        At = at;
    }

    // A number, true, false or null.
    void SkipWord()
    {
        var begin = At;
        while ((uint)At < (uint)json.Length && json[At] is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'E')
        {
            At++;
        }

        if (At == begin)
        {
            throw Other();
        }
    }

    // The place behind the closing quote of the text that begins here.
    readonly int EndOfText(int at, out bool escaped)
    {
        escaped = false;
        for (at++; ;)
        {
            at = QuoteOrEscape(at);
            if (json[at] == '"')
            {
                return at + 1;
            }

            escaped = true;
            at += 2;
        }
    }

    readonly int QuoteOrEscape(int at)
    {
        var bytes = json;
        ref var begin = ref MemoryMarshal.GetReference(bytes);
        for (; at + Vector128<byte>.Count <= bytes.Length; at += Vector128<byte>.Count)
        {
            var part = Vector128.LoadUnsafe(ref begin, (nuint)at);
            var hits = (Vector128.Equals(part, Vector128.Create((byte)'"')) | Vector128.Equals(part, Vector128.Create((byte)'\\'))).ExtractMostSignificantBits();
            if (hits != 0)
            {
                return at + BitOperations.TrailingZeroCount(hits);
            }
        }

        while ((uint)at < (uint)bytes.Length)
        {
            if (bytes[at] is (byte)'"' or (byte)'\\')
            {
                return at;
            }

            at++;
        }

        throw Cut();
    }

    // Nothing that is asked for is half of a surrogate pair: such a name stays as it is written.
    static ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> text)
    {
        var reader = ReaderOf(text);
        var room = new byte[text.Length];
        try
        {
            return room.AsSpan(0, reader.CopyString(room));
        }
        catch (InvalidOperationException)
        {
            return text;
        }
    }

    static JsonException Cut() => new("the answer ends too early");

    static JsonException Other() => new("not as agreed");
}
