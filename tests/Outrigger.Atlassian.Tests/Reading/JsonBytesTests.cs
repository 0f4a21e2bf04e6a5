using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Tests.Reading;

public sealed class JsonBytesTests
{
    static readonly string[] Texts =
        ["", "a", "}]{[,:", "\"", "\\", "\\\"", "fifteen charact", "sixteen characte", "seventeen charact\\", "\u0001\t\r\n", "Ü🦉\u2028", new('x', 300), "\\u0022", "/"];

    [Fact]
    public void Every_value_is_found_where_a_tree_of_the_answer_has_it()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var chance = new Random(seed);
            var options = new JsonSerializerOptions { WriteIndented = seed % 2 == 0, Encoder = seed % 3 == 0 ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping : JavaScriptEncoder.Default };
            var text = (seed % 5 == 0 ? " \r\n\t" : "") + Any(chance, 4, true)!.ToJsonString(options);
            var bytes = Encoding.UTF8.GetBytes(text);
            var json = new JsonBytes(bytes);
            using var document = JsonDocument.Parse(bytes);
            Walk(ref json, document.RootElement);
            Assert.Equal(bytes.Length, json.At);
        }
    }

    [Fact]
    public void Bytes_that_end_too_early_are_told_at_every_place()
    {
        var whole = """ {"a":[1,{"b\u0022":"x\\\"y, and something longer than sixteen bytes"}],"c":null,"d":-1.5e+300,"e":{"f":[[]]}}"""u8.ToArray();
        for (var length = 0; length < whole.Length; length++)
        {
            var cut = whole[..length];
            Assert.Throws<JsonException>(() => new JsonBytes(cut).Skip());
            Assert.Throws<JsonException>(() => Members(cut));
        }

        Assert.Equal(["a", "c", "d", "e"], Members(whole));
    }

    [Theory]
    [InlineData("[1 2]")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\":1 \"b\":2}")]
    [InlineData("{\"a\":,}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("[,]")]
    [InlineData("7")]
    [InlineData("")]
    public void What_is_not_written_as_agreed_is_told(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Throws<JsonException>(() => text.StartsWith('[') ? Items(bytes) : Members(bytes));
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_name_is_passed_over() => Assert.Equal(2, Members("""{"\ud83d":1,"b":2}"""u8).Count);

    static List<string> Members(ReadOnlySpan<byte> bytes)
    {
        var json = new JsonBytes(bytes);
        List<string> names = [];
        json.Enter('{');
        for (var first = true; json.Member(ref first, out var name);)
        {
            names.Add(Encoding.UTF8.GetString(name));
            json.Skip();
        }

        return names;
    }

    static List<string> Items(ReadOnlySpan<byte> bytes)
    {
        var json = new JsonBytes(bytes);
        List<string> items = [];
        json.Enter('[');
        for (var first = true; json.Item(ref first);)
        {
            items.Add(Encoding.UTF8.GetString(json.Value()));
        }

        return items;
    }

    static void Walk(ref JsonBytes json, JsonElement expected)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                json.Enter('{');
                var first = true;
                foreach (var member in expected.EnumerateObject())
                {
                    Assert.True(json.Member(ref first, out var name));
                    Assert.Equal(member.Name, Encoding.UTF8.GetString(name));
                    WalkOrSkip(ref json, member.Value, member.Name.Length);
                }

                Assert.False(json.Member(ref first, out _));
                break;
            case JsonValueKind.Array:
                json.Enter('[');
                var none = true;
                foreach (var item in expected.EnumerateArray())
                {
                    Assert.True(json.Item(ref none));
                    WalkOrSkip(ref json, item, item.GetRawText().Length);
                }

                Assert.False(json.Item(ref none));
                break;
            default:
                Assert.Equal(expected.GetRawText(), Encoding.UTF8.GetString(json.Value()));
                break;
        }
    }

    static void WalkOrSkip(ref JsonBytes json, JsonElement expected, int choice)
    {
        if (choice % 2 == 0)
        {
            Walk(ref json, expected);
        }
        else
        {
            Assert.Equal(expected.GetRawText(), Encoding.UTF8.GetString(json.Value()));
        }
    }

    static JsonNode? Any(Random chance, int depth, bool parts)
    {
        var kind = parts ? chance.Next(2) : depth == 0 ? chance.Next(2, 6) : chance.Next(6);
        return kind switch
        {
            0 => new JsonObject(Enumerable.Range(0, chance.Next(6)).Select(at => KeyValuePair.Create(Texts[chance.Next(Texts.Length)] + at.ToString(CultureInfo.InvariantCulture), Any(chance, depth - 1, false)))),
            1 => new JsonArray([.. Enumerable.Range(0, chance.Next(6)).Select(_ => Any(chance, depth - 1, false))]),
            2 => JsonValue.Create(Texts[chance.Next(Texts.Length)]),
            3 => JsonNode.Parse(new[] { "0", "-1.5", "1e400", "123456789012345678901234567890", "2E-7" }[chance.Next(5)]),
            4 => JsonValue.Create(chance.Next(2) == 0),
            _ => null,
        };
    }
}
