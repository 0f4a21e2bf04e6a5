using System.Text;
using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Template;

/// <summary>Reads a table that is attached to a template as text.</summary>
sealed class RowFileReader(ConfluenceClient client)
{
    /// <summary>Largest table, in bytes.</summary>
    public const int Largest = 10 * 1024 * 1024;

    public async Task<Outcome<string>> ReadAsync(string templateId, string attachmentId, CancellationToken cancellation)
    {
        var read = await client.DownloadAttachmentAsync(templateId, attachmentId, cancellation);
        if (!read.TryGet(out var bytes, out var problem))
        {
            return problem;
        }

        return bytes.Length <= Largest
            ? Text(bytes.Span)
            : new Problem(ErrorCode.TooLarge, $"The attached table is {bytes.Length / 1024 / 1024} MB large; at most 10 MB can be rows.", "Attach a smaller one.");
    }

    /// <summary>UTF-8 or UTF-16 by its mark, else UTF-8 where it is that, else Latin-1, which older spreadsheets write.</summary>
    public static string Text(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes),
    };
}
