using System.Text;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Writes values and the untouched stretches between them.</summary>
sealed class SlotWriter(string body)
{
    readonly StringBuilder filled = new(body.Length + 256);
    int at;
    int section;

    public void Write(VariableSlot slot, VariableValue value)
    {
        CopyUntil(slot.Start);
        at = slot.Start + slot.Length;
        if (slot.Form == SlotForm.CData)
        {
            section = slot.SectionEnd;
            Join(StorageEscape.CData(Plain(slot, value)));
        }
        else
        {
            filled.Append(Render(slot, value));
        }
    }

    public string Finish()
    {
        CopyUntil(body.Length);
        return filled.ToString();
    }

    static string Render(VariableSlot slot, VariableValue value) => slot.Form switch
    {
        SlotForm.Flow => Flow(value),
        SlotForm.Account when value is VariableValue.Mention mention => StorageEscape.Attribute(mention.AccountId),
        SlotForm.Address when value is VariableValue.Link link => StorageEscape.Attribute(link.Url),
        SlotForm.Attribute or SlotForm.Account or SlotForm.Address => StorageEscape.Attribute(value.Plain),
        SlotForm.Text or SlotForm.CData => StorageEscape.Text(Plain(slot, value)),
    };

    // A line break in running text is a space to a reader, so it becomes an element there.
    static string Flow(VariableValue value) => value switch
    {
        VariableValue.Mention mention => $"<ac:link><ri:user ri:account-id=\"{StorageEscape.Attribute(mention.AccountId)}\" /></ac:link>",
        VariableValue.Date date => $"<time datetime=\"{date.Plain}\" />",
        VariableValue.Link link => $"<a href=\"{StorageEscape.Attribute(link.Url)}\">{StorageEscape.Text(link.Caption)}</a>",
        _ => StorageEscape.Text(value.Plain.ReplaceLineEndings("\n")).Replace("\n", "<br />", StringComparison.Ordinal),
    };

    static string Plain(VariableSlot slot, VariableValue value) =>
        slot.Query == QueryPosition.None ? value.Plain : QueryEscape.Of(value, slot.Query);

    void CopyUntil(int end)
    {
        // Behind a value in a CDATA section, the template's own characters may complete a ]]> that the value began.
        var seam = Math.Min(end, Math.Min(at + 2, section));
        if (seam > at)
        {
            Join(body[at..seam]);
            at = seam;
        }

        filled.Append(body, at, end - at);
        at = end;
    }

    // Divides the section where the characters already written and the ones to come would make its end.
    void Join(string piece)
    {
        var before = filled.Length;
        var ends = before > 1 && filled[before - 1] == ']';
        var twice = ends && filled[before - 2] == ']';
        if ((twice && piece is ['>', ..]) || (ends && piece is [']', '>', ..]))
        {
            filled.Append("]]><![CDATA[");
        }

        filled.Append(piece);
    }
}
