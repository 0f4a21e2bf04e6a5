using System.Buffers;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>
/// Cuts a body into tokens and never changes it. It reads XML with HTML's entities, without a root and without declared
/// prefixes, in one pass. It stops at the first thing that is no markup and says what; nesting is checked by <see cref="StorageWalker"/>.
/// </summary>
sealed class StorageScanner(string body)
{
    static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n/>=<\"'");

    readonly NameTable names = new();
    readonly List<AttributeSpan> attributes = [];
    int at;

    public StorageToken Token { get; private set; }

    /// <summary>Name of the tag; empty for other tokens.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Attributes of the tag, as written. Valid until the next <see cref="Read"/>.</summary>
    public IReadOnlyList<AttributeSpan> Attributes => attributes;

    /// <summary>Set when <see cref="Read"/> stopped before the end.</summary>
    public StorageFault? Fault { get; private set; }

    /// <summary>Goes to the next token; false at the end and at a fault.</summary>
    public bool Read()
    {
        attributes.Clear();
        Name = "";
        if (at >= body.Length || Fault is not null)
        {
            return false;
        }

        return body[at] == '<' ? ReadMarkup() : ReadText();
    }

    bool ReadText()
    {
        var next = body.IndexOf('<', at);
        var end = next < 0 ? body.Length : next;
        return CheckEntities(at, end) && Accept(TokenKind.Text, end);
    }

    bool ReadMarkup()
    {
        var rest = body.AsSpan(at);
        return rest switch
        {
            _ when rest.StartsWith("<![CDATA[") => ReadUntil(TokenKind.CData, 9, "]]>", "a CDATA section that begins here has no end"),
            _ when rest.StartsWith("<!--") => ReadUntil(TokenKind.Comment, 4, "-->", "a comment that begins here has no end"),
            _ when rest.StartsWith("<?") => ReadUntil(TokenKind.Instruction, 2, "?>", "an instruction that begins here has no end"),
            _ when rest.StartsWith("<!") => ReadUntil(TokenKind.Instruction, 2, ">", "a declaration that begins here has no end"),
            _ when rest.StartsWith("</") => ReadClose(),
            _ => ReadOpen(),
        };
    }

    bool ReadUntil(TokenKind kind, int skip, string terminator, string otherwise)
    {
        var end = body.IndexOf(terminator, at + skip, StringComparison.Ordinal);
        return end < 0 ? Fail(at, otherwise) : Accept(kind, end + terminator.Length);
    }

    bool ReadClose()
    {
        var end = ReadName(at + 2);
        if (end < 0)
        {
            return false;
        }

        end = SkipSpace(end);
        return end < body.Length && body[end] == '>' ? Accept(TokenKind.Close, end + 1) : Fail(at, $"the closing tag </{Name} has no end");
    }

    bool ReadOpen()
    {
        var end = ReadName(at + 1);
        while (end >= 0)
        {
            end = SkipSpace(end);
            if (end >= body.Length)
            {
                return Fail(at, $"the tag <{Name} has no end");
            }

            if (body[end] == '>')
            {
                return Accept(TokenKind.Open, end + 1);
            }

            if (body[end] == '/' && end + 1 < body.Length && body[end + 1] == '>')
            {
                return Accept(TokenKind.Empty, end + 2);
            }

            end = ReadAttribute(end);
        }

        return false;
    }

    /// <summary>End of the name that starts at an offset, or -1 with a fault.</summary>
    int ReadName(int start)
    {
        if (start >= body.Length || !(char.IsLetter(body[start]) || body[start] == '_'))
        {
            Fail(at, "a < that begins no tag");
            return -1;
        }

        var length = body.AsSpan(start).IndexOfAny(NameEnd);
        var end = length < 0 ? body.Length : start + length;
        Name = names.Of(body.AsSpan(start, end - start));
        return end;
    }

    /// <summary>Offset after the attribute that starts at an offset, or -1 with a fault.</summary>
    int ReadAttribute(int start)
    {
        var length = body.AsSpan(start).IndexOfAny(NameEnd);
        var nameEnd = length < 0 ? body.Length : start + length;
        var quote = SkipSpace(nameEnd);
        if (nameEnd == start || quote >= body.Length || body[quote] != '=')
        {
            Fail(start, $"the tag <{Name} has an attribute without a value");
            return -1;
        }

        quote = SkipSpace(quote + 1);
        var end = quote < body.Length && body[quote] is '"' or '\'' ? body.IndexOf(body[quote], quote + 1) : -1;
        if (end < 0 || body.AsSpan(quote + 1, end - quote - 1).Contains('<'))
        {
            Fail(start, $"the tag <{Name} has an attribute whose value is not in quotes");
            return -1;
        }

        attributes.Add(new(names.Of(body.AsSpan(start, nameEnd - start)), quote + 1, end));
        return CheckEntities(quote + 1, end) ? end + 1 : -1;
    }

    bool CheckEntities(int start, int end)
    {
        var text = body.AsSpan(0, end);
        for (var offset = text[start..].IndexOf('&'); offset >= 0; offset = text[start..].IndexOf('&'))
        {
            start += offset;
            var length = StorageEntities.Length(text[start..]);
            if (length == 0)
            {
                return Fail(start, "an & that begins no entity");
            }

            start += length;
        }

        return true;
    }

    int SkipSpace(int from)
    {
        while (from < body.Length && body[from] is ' ' or '\t' or '\r' or '\n')
        {
            from++;
        }

        return from;
    }

    bool Accept(TokenKind kind, int end)
    {
        Token = new(kind, at, end);
        at = end;
        return true;
    }

    bool Fail(int offset, string what)
    {
        Fault = new(offset, what);
        return false;
    }
}
