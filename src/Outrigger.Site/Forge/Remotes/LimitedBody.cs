namespace Outrigger.Site.Forge.Remotes;

static class LimitedBody
{
    /// <summary>All of a stream; null where there is more than the limit, of which no more is read.</summary>
    public static async Task<byte[]?> ReadAsync(Stream body, int mostBytes, CancellationToken cancellation)
    {
        using var all = new MemoryStream();
        var part = new byte[64 * 1024];
        while (await body.ReadAsync(part, cancellation) is var read and > 0)
        {
            if (all.Length + read > mostBytes)
            {
                return null;
            }

            all.Write(part, 0, read);
        }

        return all.ToArray();
    }
}
