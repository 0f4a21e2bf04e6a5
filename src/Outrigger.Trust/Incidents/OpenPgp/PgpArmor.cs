using System.Text;

namespace Outrigger.Trust.Incidents.OpenPgp;

/// <summary>Packets as text: base64 in lines of 64, and a checksum.</summary>
static class PgpArmor
{
    const int Line = 64;

    public static string Write(string kind, byte[] packets)
    {
        var text = new StringBuilder($"-----BEGIN PGP {kind}-----\n\n");
        foreach (var line in Convert.ToBase64String(packets).Chunk(Line))
        {
            text.Append(line).Append('\n');
        }

        var sum = Checksum(packets);
        return text.Append('=').Append(Convert.ToBase64String([(byte)(sum >> 16), (byte)(sum >> 8), (byte)sum])).Append($"\n-----END PGP {kind}-----\n").ToString();
    }

    // CRC-24 of RFC 4880, section 6.1.
    static int Checksum(byte[] packets)
    {
        var sum = 0xB704CE;
        foreach (var part in packets)
        {
            sum ^= part << 16;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 0x800000) == 0 ? sum << 1 : (sum << 1) ^ 0x1864CFB;
            }
        }

        return sum & 0xFFFFFF;
    }
}
