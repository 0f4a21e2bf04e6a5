using System.Globalization;
using System.Text.Json;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>An issue in a few words: <c>{"id","key","fields":{"summary","issuetype"…}}</c>.</summary>
readonly record struct IssueStub(string Id, string? Key, string? Summary, IssueTypeStub Type)
{
    /// <summary>As it is shown where it is a value.</summary>
    public ValueName Name => new(Summary is null ? Key ?? Id : $"{Key} {Summary}", long.TryParse(Id, NumberStyles.None, CultureInfo.InvariantCulture, out var made) ? made : 0);

    /// <summary>The issue that the reader stands on; leaves the reader on its end. Its id is empty where it has none.</summary>
    public static IssueStub Read(ref Utf8JsonReader json, ReadingContext context)
    {
        IssueStub stub = new("", null, null, default);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = json.ValueTextEquals("id"u8) ? 'i' : json.ValueTextEquals("key"u8) ? 'k' : json.ValueTextEquals("fields"u8) ? 'f' : ' ';
            json.Read();
            if (member is 'i' or 'k' && json.TokenType is JsonTokenType.String or JsonTokenType.Number)
            {
                var text = context.Text.Text(ref json).ToString();
                stub = member == 'i' ? stub with { Id = text } : stub with { Key = text };
            }
            else if (member == 'f' && json.TokenType == JsonTokenType.StartObject)
            {
                stub = stub.WithFields(ref json, context);
            }

            json.Skip();
        }

        return stub;
    }

    IssueStub WithFields(ref Utf8JsonReader json, ReadingContext context)
    {
        var stub = this;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = json.ValueTextEquals("summary"u8) ? 's' : json.ValueTextEquals("issuetype"u8) ? 't' : ' ';
            json.Read();
            if (member == 's' && json.TokenType == JsonTokenType.String)
            {
                stub = stub with { Summary = context.Text.Text(ref json).ToString() };
            }
            else if (member == 't' && json.TokenType == JsonTokenType.StartObject)
            {
                stub = stub with { Type = IssueTypeStub.Read(ref json, context) };
            }

            json.Skip();
        }

        return stub;
    }
}

/// <summary>Issues as values, by id in digits: parents, sub-tasks.</summary>
sealed class IssueReader(FieldSource source, ReadingContext context) : NamedReader(source, context)
{
    protected override ReadOnlySpan<char> IdOf(scoped ref Utf8JsonReader json) => Member(ref json, "id"u8);

    protected override ValueName NameOf(ref Utf8JsonReader json, string id)
    {
        var stub = IssueStub.Read(ref json, Context);
        if (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Context.Named[number] = (stub.Type.Id, stub.Type.Level);
        }

        return stub.Name;
    }
}

/// <summary>Links, each by its type, its direction and the issue at its other end (<see cref="LinkValue"/>).</summary>
sealed class LinkReader(FieldSource source, ReadingContext context) : WordReader(source, context)
{
    protected override void ReadOne(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return;
        }

        var type = ("", Outward: "", Inward: "");
        IssueStub other = default;
        var outward = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = json.ValueTextEquals("type"u8) ? 't' : json.ValueTextEquals("outwardIssue"u8) ? 'o' : json.ValueTextEquals("inwardIssue"u8) ? 'i' : ' ';
            json.Read();
            if (member == 't' && json.TokenType == JsonTokenType.StartObject)
            {
                type = TypeOf(ref json);
            }
            else if (member is 'o' or 'i' && json.TokenType == JsonTokenType.StartObject)
            {
                (other, outward) = (IssueStub.Read(ref json, Context), member == 'o');
            }

            json.Skip();
        }

        Take(type, other, outward);
    }

    void Take((string Id, string Outward, string Inward) type, IssueStub other, bool outward)
    {
        if (type.Id.Length == 0 || !long.TryParse(other.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            Context.Table.CountUnreadable(Field.Id);
            return;
        }

        var word = new LinkValue(type.Id, outward, id).ToString();
        if (!Knows(word))
        {
            Note(word, new($"{(outward ? type.Outward : type.Inward)} {other.Key ?? other.Id}", id));
            Context.Named[id] = (other.Type.Id, other.Type.Level);
        }

        Add(word);
    }

    (string Id, string Outward, string Inward) TypeOf(ref Utf8JsonReader json)
    {
        var (id, outward, inward) = ("", "", "");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = json.ValueTextEquals("id"u8) ? 'd' : json.ValueTextEquals("outward"u8) ? 'o' : json.ValueTextEquals("inward"u8) ? 'i' : ' ';
            json.Read();
            if (member != ' ' && json.TokenType is JsonTokenType.String or JsonTokenType.Number)
            {
                var text = Context.Text.Text(ref json).ToString();
                (id, outward, inward) = member switch { 'd' => (text, outward, inward), 'o' => (id, text, inward), _ => (id, outward, text) };
            }

            json.Skip();
        }

        return (id, outward, inward);
    }
}
