using Outrigger.Core.Documents;
using Outrigger.Testing;

namespace Outrigger.Storage.Tests;

/// <summary>Keys are ASCII of a small alphabet, so the tricks of text cannot reach a store.</summary>
public sealed class HostileKeyTests
{
    public static TheoryData<string> Hostile =>
    [
        "%", "a%", "*", "?", "a b", " ", "a\0", "\0", "a\nb", "a\r", "a\tb", "\u001b[0m", "' or 1=1;--", "a'b", "a\"b", "a;b", "a/b", "../a", "a\\b", "a$b", "$$", "/*", "a@b",
        "é", "e\u0301", "\ud800", "a\udfff", "😀", "ａ", "ﬁ", "\u212a", "\u0130", "\u0131", "a\u200b", "\u202ea", "a\u00a0", "‘a’", "a~", "a|b", "a,b", "a=b", "a(b)", "a+b", "<a>", "",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    [Case("T03", "T05", "T08", "T09")]
    public void A_hostile_id_is_no_key_and_no_prefix(string id)
    {
        Assert.False(DocumentKey.TryParse($"note:{id}", out _));
        Assert.Throws<ArgumentException>(() => DocumentKey.Of(DocumentStoreSpecification.Note, id));
        if (id.Length > 0)
        {
            Assert.Throws<ArgumentException>(() => DocumentPrefix.Of(DocumentStoreSpecification.Note, id));
        }
    }

    [Theory]
    [InlineData("note:a_b")]
    [InlineData("note:a.b-c#d:e")]
    [InlineData("note:0")]
    [InlineData("a1-b:Z")]
    public void An_allowed_key_comes_back_as_it_was(string text)
    {
        Assert.True(DocumentKey.TryParse(text, out var key));
        Assert.Equal((text, text[..text.IndexOf(':', StringComparison.Ordinal)]), (key.Value, key.TypeName));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("note")]
    [InlineData("note:")]
    [InlineData(":a")]
    [InlineData("Note:a")]
    [InlineData("n:a")]
    [InlineData("1note:a")]
    [InlineData("no_te:a")]
    public void A_key_without_a_type_is_none(string? text) => Assert.False(DocumentKey.TryParse(text, out _));

    [Fact]
    [Case("T10")]
    public void A_key_has_at_most_500_characters()
    {
        Assert.True(DocumentKey.TryParse("note:" + new string('a', 495), out _));
        Assert.False(DocumentKey.TryParse("note:" + new string('a', 496), out _));
        Assert.False(DocumentKey.TryParse("note:" + new string('a', 8192), out _));
    }

    [Theory]
    [InlineData("", "x")]
    [InlineData("x", "")]
    [InlineData("x", "A")]
    [InlineData("x", "a|b")]
    [InlineData("x", "a b")]
    [InlineData("x", "é")]
    [InlineData("x", "a\0")]
    [InlineData("x", "\u202ea")]
    [InlineData("x ", "a")]
    [Case("T11", "T25")]
    public void A_tenant_id_has_one_spelling(string app, string installation) => Assert.False(TenantId.TryCreate(app, installation, out _));

    [Fact]
    public void Unset_ids_cannot_be_used()
    {
        Assert.Throws<InvalidOperationException>(() => default(DocumentKey).Value);
        Assert.Throws<InvalidOperationException>(() => default(TenantId).Value);
        Assert.Equal("", default(DocumentPrefix).Value);
        Assert.Equal(DocumentVersion.None, default);
    }

    [Fact]
    public void A_type_is_declared_once_and_by_the_rules()
    {
        Assert.Throws<ArgumentException>(() => new DocumentTypes(DocumentStoreSpecification.Note, DocumentStoreSpecification.Note));
        Assert.Throws<ArgumentException>(() => DocumentStoreSpecification.Note with { Name = "Bad Name" });
        Assert.Throws<ArgumentOutOfRangeException>(() => Retention.For(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Retention.For(367));
    }

    [Fact]
    [Case("T07", "T08")]
    public void The_same_text_in_two_normal_forms_gives_two_hashes_and_half_a_character_none()
    {
        var keys = new Outrigger.Storage.Keys.TenantKeys(DocumentStoreSpecification.Tenant("a"), new byte[32]);

        Assert.NotEqual(keys.KeyedHash("x", "é"), keys.KeyedHash("x", "e\u0301"));
        Assert.Throws<System.Text.EncoderFallbackException>(() => keys.KeyedHash("x", "\ud800"));
    }
}
