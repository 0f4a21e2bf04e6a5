using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Compact;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.PivotReport.Rules;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Links;

/// <summary>
/// A configuration as the fragment of an address: a letter for this form, then the configuration as JSON, deflated, and its checksum, in
/// base64url. A fragment is never sent to a server, so a report can be shared without anybody keeping it.
/// </summary>
public static class ReportLink
{
    /// <summary>Most characters of a fragment: longer addresses are cut by chats and mail.</summary>
    public const int MostCharacters = 8_000;

    const char Form = 'a';
    const int ChecksumLength = 4;

    static readonly PivotApiJson Json = new(new JsonSerializerOptions(PivotApiJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    static readonly Problem Broken = new(
        ErrorCode.ReportBroken, "The address holds a report that is incomplete or was changed on its way.", "Ask for the address again, and copy all of it.");

    /// <summary>The fragment without its <c>#</c>; <see cref="ErrorCode.TooLarge"/> where it does not fit into an address.</summary>
    public static Outcome<string> Write(ReportConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var packed = Packing.Pack(JsonSerializer.SerializeToUtf8Bytes(config, Json.ReportConfig));
        var bytes = new byte[packed.Length + ChecksumLength];
        packed.CopyTo(bytes, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(packed.Length), Checksum(packed));
        var fragment = Form + Base64Url.EncodeToString(bytes);
        return fragment.Length <= MostCharacters ? fragment
            : new Problem(ErrorCode.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The report is {fragment.Length:N0} characters long as an address, {MostCharacters:N0} are possible."), "Save it, and share the saved report.");
    }

    /// <summary>Reads what <see cref="Write"/> wrote, also of an older version; <see cref="ErrorCode.ReportBroken"/> for everything else.</summary>
    /// <param name="fragment">With or without its <c>#</c>.</param>
    public static Outcome<MigratedConfig> Read(string fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        return Unpack(fragment.StartsWith('#') ? fragment[1..] : fragment) is not { } json ? Broken
            : !ConfigMigration.Read(json).TryGet(out var read, out var problem) ? problem
            : ReportRules.Check(read.Config) is { } wrong ? new Problem(ErrorCode.ReportBroken, $"The address holds a report that cannot be opened: {wrong.Message}", "Ask for the address again.")
            : read;
    }

    static byte[]? Unpack(string text)
    {
        if (text.Length is < 2 or > MostCharacters || text[0] != Form || !Base64Url.IsValid(text.AsSpan(1)))
        {
            return null;
        }

        // One way to write each: padding, blanks and stray bits at the end are refused.
        var bytes = Base64Url.DecodeFromChars(text.AsSpan(1));
        if (bytes.Length <= ChecksumLength || !text.AsSpan(1).SequenceEqual(Base64Url.EncodeToString(bytes)))
        {
            return null;
        }

        var packed = bytes[..^ChecksumLength];
        return Checksum(packed) == BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(packed.Length)) ? Packing.Unpack(packed, ReportRules.MostBytes) : null;
    }

    static uint Checksum(byte[] packed) => Crc32.Of([(byte)Form, .. packed]);
}
