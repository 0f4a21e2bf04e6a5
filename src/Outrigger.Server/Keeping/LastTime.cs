using System.Globalization;

namespace Outrigger.Server.Keeping;

/// <summary>When something was last done in a state folder, by whichever process; kept in a file, so that a restart knows.</summary>
sealed class LastTime(string path)
{
    /// <summary>Null where it never was, or where the file says nothing that can be read.</summary>
    public DateTimeOffset? Read()
    {
        try
        {
            return DateTimeOffset.TryParseExact(File.ReadAllText(path), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Write(DateTimeOffset at)
    {
        var next = path + ".next";
        File.WriteAllText(next, at.ToString("O", CultureInfo.InvariantCulture));
        File.Move(next, path, overwrite: true);
    }
}
