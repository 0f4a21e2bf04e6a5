using System.Text.RegularExpressions;
using Outrigger.Apps.Cloning.Plan;

namespace Outrigger.Apps.Tests.Cloning.Plan;

/// <summary>What a person writes in a cell, against the patterns that say what is meant.</summary>
public class WrittenFormsTests
{
    const int Texts = 200_000;

    static readonly Regex Number = new(@"^[+\-−]?(\d{1,3}([ ,.'’\u00A0\u202F]\d{3})+|\d+)([.,]\d+)?\s?%?\z", RegexOptions.CultureInvariant);
    static readonly Regex Page = new(@"^(https?://\S+?/pages/|https?://\S+?[?&]pageId=)?(?<id>[0-9]{1,19})([/?#].*)?\z", RegexOptions.CultureInvariant);
    static readonly Regex Account = new(@"^([0-9a-f]{24}|[0-9]{1,8}:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\z", RegexOptions.CultureInvariant);

    [Fact]
    public void A_number_is_what_its_pattern_says()
    {
        var seen = Compare(["1", "22", "333", "4444", ",", ".", " ", "'", "\u00A0", "%", "+", "-", "−", "x"], 8, text => Number.IsMatch(text), text => NumberForm.Fits(text));
        Assert.InRange(seen, 1_000, Texts - 1_000);
    }

    [Fact]
    public void A_page_is_found_in_what_its_pattern_says()
    {
        string[] parts = ["http://", "https://", "a.example", "/pages/", "?pageId=", "&pageId=", "7", "123456789", "/", "?", "#", " ", "Title"];
        var seen = Compare(parts, 7, text => Page.Match(text.Trim()) is { Success: true } match ? match.Groups["id"].Value : null, PageAddress.Id);
        Assert.InRange(seen, 1_000, Texts - 1_000);
    }

    [Theory]
    [InlineData("5b10a2844c20165700ede21a")]
    [InlineData("712020:0e4a1bd2-9c3f-4a7c-8b70-1f1f3b0f2a11")]
    [InlineData("712020:0E4A1BD2-9c3f-4a7c-8b70-1f1f3b0f2a11")]
    [InlineData("712020:0e4a1bd2-9c3f-4a7c-8b70-1f1f3b0f2a11 ")]
    [InlineData("712020: 0e4a1bd2-9c3f-4a7c-8b70-1f1f3b0f2a1")]
    [InlineData("5b10a2844c20165700ede21")]
    [InlineData("5b10a2844c20165700ede21A")]
    [InlineData(":0e4a1bd2-9c3f-4a7c-8b70-1f1f3b0f2a11")]
    [InlineData("123456789:0e4a1bd2-9c3f-4a7c-8b70-1f1f3b0f2a11")]
    [InlineData("Ada Lindqvist")]
    public void An_account_id_is_what_its_pattern_says(string text) => Assert.Equal(Account.IsMatch(text), PeopleFinder.IsAccountId(text));

    // Returns how many texts had an answer other than the default.
    static int Compare<T>(string[] parts, int most, Func<string, T> meant, Func<string, T> found)
    {
        var random = new Random(20261122);
        var seen = 0;
        for (var text = 0; text < Texts; text++)
        {
            var written = string.Concat(random.GetItems(parts, random.Next(1, most)));
            var expected = meant(written);
            Assert.True(Equals(expected, found(written)), $"“{written}”: {expected} is meant.");
            seen += Equals(expected, default(T)) ? 0 : 1;
        }

        return seen;
    }
}
