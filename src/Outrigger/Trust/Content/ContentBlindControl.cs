using System.Globalization;
using Outrigger.Trust.Canaries;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Trust.Content;

/// <summary>
/// Uses the three apps on a scratch site whose every private text carries a word, against a scratch server put together as this one, and
/// searches what that server was sent, answered, logged and stored. Its log is fed requests with the word where no app would put it.
/// </summary>
sealed class ContentBlindControl(Protections protections) : IControl
{
    static readonly string[] Places = ["requests", "answers", "log", "files", "documents"];

    public string Name => "content-blind";

    public async Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-planted-").FullName;
        try
        {
            var (word, other) = (CanaryWord.Of(1), CanaryWord.Of(2));
            await File.WriteAllBytesAsync(Path.Combine(folder, "planted.bin"), CanaryPlant.Bytes(word), cancellation);
            var sweep = new CanarySweep(word, other);
            await using var file = File.OpenRead(Path.Combine(folder, "planted.bin"));
            sweep.Look("files", "planted.bin", file);
            return new("a private text in a file, in every form of writing", sweep.Report().Hits >= CanaryPlant.Forms.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        await using var scratch = await ContentScratch.StartAsync(protections, cancellation);
        var probe = new ContentProbe(scratch);
        await probe.UseAsync(cancellation);
        await probe.SendStraysAsync(cancellation);
        var report = await probe.SearchAsync(cancellation);
        var blind = report.Places.Where(place => place.Missing(CanaryPlant.Forms).Count > 0).Select(place => place.Place)
            .Concat(Places.Except(report.Places.Select(place => place.Place))).ToList();
        Detail[] details =
        [
            new("bytes searched", report.Bytes.ToString(CultureInfo.InvariantCulture)),
            new("places searched", report.Places.Count.ToString(CultureInfo.InvariantCulture)),
            new("planted found", report.PlantedFound.ToString(CultureInfo.InvariantCulture)),
            new("hits", report.Hits.ToString(CultureInfo.InvariantCulture)),
            .. report.Places.Where(place => place.Hits > 0).Select(place => new Detail("found in", place.Place)),
            .. blind.Select(place => new Detail("not searched", place)),
        ];
        return report.Hits > 0 ? Finding.Broken("A private text of a scratch site was found where the server keeps or logs.", details)
            : blind.Count > 0 ? Finding.Broken("A place could not be searched for private texts.", details)
            : Finding.Kept("All three apps were used on a scratch site; none of its private texts was found in what the server received, answered, logged and stored.", details);
    }
}
