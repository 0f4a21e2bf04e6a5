using System.IO.Compression;
using System.Text;
using Outrigger.Trust.Canaries;

namespace Outrigger.Trust.Tests.Canaries;

public sealed class CanarySweepTests
{
    static readonly CanaryWord Sought = CanaryWord.Of(1);
    static readonly CanaryWord Planted = CanaryWord.Of(2);

    [Fact]
    public void A_seed_gives_the_same_word_each_time_and_another_seed_another()
    {
        var words = Enumerable.Range(0, 1_000).Select(seed => CanaryWord.Of(seed)).ToList();
        Assert.Equal(words, Enumerable.Range(0, 1_000).Select(seed => CanaryWord.Of(seed)));
        Assert.Equal(1_000, words.Distinct().Count());
        Assert.All(words, word => Assert.Matches("^Qz[b-df-hj-np-tv-xz]{10}$", word.Text));
    }

    [Fact]
    public void A_planted_word_is_found_in_every_form_and_is_no_hit()
    {
        var sweep = new CanarySweep(Sought, Planted);
        foreach (var item in CanaryPlant.Items(Planted))
        {
            sweep.Look("place", "item", item);
        }

        var place = Assert.Single(sweep.Report().Places);
        Assert.Empty(place.Missing(CanaryPlant.WholeForms));
        Assert.Equal(CanaryPlant.WholeForms.Count, sweep.Report().PlantedFound);
        Assert.True(CanaryPlant.WholeForms.Count >= 35, $"only {CanaryPlant.WholeForms.Count} forms");
        Assert.Equal(0, place.Hits);
    }

    [Fact]
    public void A_form_that_was_not_planted_is_missing()
    {
        var sweep = new CanarySweep(Sought, Planted);
        sweep.Look("place", "item", Planted.Text);
        Assert.Equal(["UTF-8"], Assert.Single(sweep.Report().Places).Planted);
        Assert.Equal(CanaryPlant.Forms.Count - 1, sweep.Report().Places[0].Missing(CanaryPlant.Forms).Count);
    }

    [Fact]
    public void Each_form_is_found_at_each_place_among_random_bytes()
    {
        var random = new Random(7);
        var sweep = new CanarySweep(Sought, Planted);
        var filler = new byte[3_000];
        foreach (var form in CanaryForms.Of(Sought.Text))
        {
            random.NextBytes(filler);
            var at = random.Next(filler.Length - form.Sample.Length);
            form.Sample.CopyTo(filler, at);
            sweep.Look(form.Name, "item", filler);
            Assert.Contains(sweep.Report().Places, place => place.Place == form.Name && place.Hits > 0);
        }
    }

    [Fact]
    public void In_base64_the_word_is_found_wherever_it_begins_and_whatever_stands_beside_it()
    {
        var random = new Random(11);
        var sweep = new CanarySweep(Sought, Planted);
        for (var round = 0; round < 300; round++)
        {
            var (before, after) = (new byte[random.Next(40)], new byte[random.Next(40)]);
            random.NextBytes(before);
            random.NextBytes(after);
            var encoding = round % 2 == 0 ? Encoding.UTF8 : Encoding.Unicode;
            var text = Convert.ToBase64String([.. before, .. encoding.GetBytes(Sought.Text), .. after]);
            var found = sweep.Report().Hits;
            sweep.Look("place", "item", round % 3 == 0 ? text.Replace('+', '-').Replace('/', '_').TrimEnd('=') : text);
            Assert.True(sweep.Report().Hits > found, $"round {round}: {text}");
        }
    }

    [Fact]
    public void The_one_pass_finds_what_looking_for_each_pattern_finds()
    {
        var random = new Random(3);
        byte[][] patterns = [.. Enumerable.Range(0, 40).Select(_ => Bytes(random, 5, 12, 3))];
        var matcher = new ByteMatcher(patterns);
        for (var round = 0; round < 100; round++)
        {
            var bytes = Bytes(random, 0, 2_000, 3);
            var found = new List<(int, int)>();
            matcher.Search(bytes, (pattern, at) => found.Add((pattern, at)));
            Assert.Equal(Slowly(patterns, bytes), found.Order());
        }
    }

    [Fact]
    public void A_stream_inside_a_stream_inside_a_file_is_opened()
    {
        var inner = Gzip(Encoding.Unicode.GetBytes($"said {Sought.Text} there"));
        var sweep = new CanarySweep(Sought, Planted);
        sweep.Look("place", "file.db", [.. new byte[511], .. Gzip([.. "page "u8, .. inner]), .. new byte[33]]);
        var hit = Assert.Single(sweep.Report().Places[0].Shown);
        Assert.Equal(("file.db", "UTF-16 in gzip", 511L), (hit.Item, hit.Form, hit.Offset));
    }

    [Fact]
    public void A_stream_that_lost_its_end_is_searched_as_far_as_it_goes()
    {
        var random = new Random(5);
        var packed = Gzip(Encoding.UTF8.GetBytes(Sought.Text + string.Concat(Enumerable.Range(0, 9_000).Select(_ => random.Next(10)))));
        var sweep = new CanarySweep(Sought, Planted);
        sweep.Look("place", "item", packed.AsSpan(0, packed.Length / 2));
        Assert.Equal(1, sweep.Report().Hits);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16 * 1024 * 1024 - 5)]
    [InlineData(17 * 1024 * 1024 - 5)]
    [InlineData(17 * 1024 * 1024)]
    [InlineData(33 * 1024 * 1024 - 12)]
    public void A_word_across_the_pieces_of_a_large_item_is_found_once(int at)
    {
        var bytes = new byte[33 * 1024 * 1024];
        Encoding.UTF8.GetBytes(Sought.Text).CopyTo(bytes, at);
        var sweep = new CanarySweep(Sought, Planted);
        Assert.Equal(bytes.Length, sweep.Look("memory", "region", new MemoryStream(bytes)));
        var hit = Assert.Single(sweep.Report().Places[0].Shown);
        Assert.Equal((at, bytes.Length), (hit.Offset, sweep.Report().Bytes));
    }

    [Fact]
    public void A_word_whose_places_are_stated_is_counted_by_itself()
    {
        var stated = CanaryWord.Of(4);
        var sweep = new CanarySweep(Sought, Planted, stated);
        sweep.Look("traffic in", "token", Convert.ToBase64String(Encoding.UTF8.GetBytes($"/pages/17/{stated.Text}")));
        sweep.Look("store", "document", stated.Text + Sought.Text);
        Assert.Equal([(0, 1), (1, 1)], sweep.Report().Places.Select(place => (place.Hits, place.Stated)));
    }

    [Fact]
    public void What_is_not_there_is_not_found()
    {
        var bytes = new byte[8 * 1024 * 1024];
        new Random(13).NextBytes(bytes);
        var sweep = new CanarySweep(Sought, Planted);
        sweep.Look("place", "item", new MemoryStream(bytes));
        sweep.Look("place", "word", CanaryWord.Of(3).Text);
        Assert.Equal((0, 0), (sweep.Report().Hits, sweep.Report().PlantedFound));
    }

    static byte[] Bytes(Random random, int least, int most, int letters) => [.. Enumerable.Range(0, random.Next(least, most)).Select(_ => (byte)random.Next(letters))];

    static IEnumerable<(int, int)> Slowly(byte[][] patterns, byte[] bytes) =>
        (from pattern in Enumerable.Range(0, patterns.Length)
         from at in Enumerable.Range(0, bytes.Length)
         where bytes.AsSpan(at).StartsWith(patterns[pattern])
         select (pattern, at)).Order();

    static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
