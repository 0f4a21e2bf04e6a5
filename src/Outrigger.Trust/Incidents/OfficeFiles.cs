namespace Outrigger.Trust.Incidents;

/// <summary>The office's files of <c>policy/</c> as they were when this was built: what is promised cannot change under a running server.</summary>
static class OfficeFiles
{
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static byte[] Read(string name)
    {
        using var stream = typeof(OfficeFiles).Assembly.GetManifestResourceStream($"policy/{name}") ?? throw new InvalidOperationException($"policy/{name} was not built in.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
