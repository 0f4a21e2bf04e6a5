namespace Outrigger.Site.Samples;

/// <summary>The files that the sample data is made of.</summary>
static class SampleFiles
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public static ReadOnlyMemory<byte> Bytes(string name)
    {
        using var content = Open("files." + name);
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        return memory.ToArray();
    }

    public static string MediaType(string name) => Path.GetExtension(name) switch
    {
        ".png" => "image/png",
        ".csv" => "text/csv",
        var other => throw new ArgumentException($"The sample data states no media type for {other}.", nameof(name)),
    };

    static Stream Open(string name) =>
        typeof(SampleFiles).Assembly.GetManifestResourceStream("Outrigger.Site.Samples.Content." + name)
            ?? throw new ArgumentException($"The sample data has no file {name}.", nameof(name));
}
