using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Finds the variables of a body, in one pass.</summary>
sealed class TemplateReader(string body)
{
    /// <summary>Most problems told; a body full of braces has one reason, not a million.</summary>
    const int MostProblems = 20;

    readonly StorageWalker walker = new(body);
    QueryReader? query;

    public List<VariableSlot> Slots { get; } = [];

    public List<Problem> Problems { get; } = [];

    /// <summary>Reads to the end; the problem of a malformed body.</summary>
    public Problem? Read()
    {
        while (walker.Read())
        {
            switch (walker.Token.Kind)
            {
                case TokenKind.Text:
                    ReadRun(walker.Current.IsPlain ? SlotForm.Text : SlotForm.Flow);
                    break;
                case TokenKind.CData:
                    ReadRun(SlotForm.CData);
                    break;
                case TokenKind.Open or TokenKind.Empty:
                    ReadAttributes();
                    query = QueryReader.Holds(walker.Current.Parameter) ? query ?? new() : null;
                    break;
                case TokenKind.Close when walker.Name == StorageElements.Parameter:
                    query = null;
                    break;
                default:
                    break;
            }
        }

        return walker.Problem();
    }

    void ReadRun(SlotForm form)
    {
        var token = walker.Token;
        var at = token.ContentStart;
        if (query is null && !Has(at, token.ContentEnd))
        {
            return;
        }

        foreach (var braces in VariableFinder.Find(body, at, token.ContentEnd))
        {
            SkipQuery(at, braces.Start, form);
            Add(braces, form, null, token.ContentEnd);
            at = braces.Start + braces.Length;
        }

        SkipQuery(at, token.ContentEnd, form);
    }

    void ReadAttributes()
    {
        foreach (var attribute in walker.Attributes)
        {
            if (!Has(attribute.ValueStart, attribute.ValueEnd))
            {
                continue;
            }

            foreach (var braces in VariableFinder.Find(body, attribute.ValueStart, attribute.ValueEnd))
            {
                Add(braces, FormOf(attribute.Name), attribute.Name, attribute.ValueEnd);
            }
        }
    }

    void Add(VariableFinder.Braces braces, SlotForm form, string? attribute, int end)
    {
        if (braces.IsEscape)
        {
            Slots.Add(new(braces.Start, braces.Length, null, form, QueryPosition.None, form == SlotForm.CData ? end : 0));
            return;
        }

        if (braces.Inside is null && (form == SlotForm.CData || Problems.Count == MostProblems))
        {
            return;
        }

        var inside = braces.Inside is null || form == SlotForm.CData ? braces.Inside : StorageEntities.Decode(braces.Inside);
        var place = walker.Current.Place(Detail(form, attribute));
        var placeholder = inside is null ? null : VariableSyntax.Read(inside, body.Substring(braces.Start, braces.Length), place);
        if (placeholder is not null)
        {
            var position = attribute is null && query is not null ? query.Variable(Next(braces, end)) : QueryPosition.None;
            Slots.Add(new(braces.Start, braces.Length, placeholder, form, position, form == SlotForm.CData ? end : 0));
        }
        else if (form != SlotForm.CData && Problems.Count < MostProblems)
        {
            // Program code is full of braces that are its own, so in CDATA what is no variable is code.
            Problems.Add(VariableFinder.Broken(body.AsSpan(braces.Start, braces.Length), place, inside is null));
        }
    }

    char Next(VariableFinder.Braces braces, int end)
    {
        var next = braces.Start + braces.Length;
        return next < end ? body[next] : '\0';
    }

    void SkipQuery(int start, int end, SlotForm form)
    {
        if (query is not null)
        {
            var text = body.AsSpan(start, end - start);
            query.Skip(form == SlotForm.CData ? text : StorageEntities.Decode(text));
        }
    }

    string? Detail(SlotForm form, string? attribute) => (form, attribute, walker.Current.Name) switch
    {
        (_, not null, _) => $"attribute {attribute} of <{walker.Current.Name}>",
        (_, _, "ac:plain-text-body") => "body",
        (_, _, "ac:link-body" or "ac:plain-text-link-body" or "a") => "link text",
        _ => null,
    };

    static SlotForm FormOf(string attribute) => attribute switch
    {
        "ri:account-id" => SlotForm.Account,
        "href" or "src" or "ri:value" => SlotForm.Address,
        _ => SlotForm.Attribute,
    };

    bool Has(int start, int end) => body.AsSpan(start, end - start).Contains("{{", StringComparison.Ordinal);
}
