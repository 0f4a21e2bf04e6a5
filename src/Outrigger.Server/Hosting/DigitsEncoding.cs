using System.Text;

namespace Outrigger.Server.Hosting;

/// <summary>
/// Reads a header of digits. The listener's own reader of a body's length takes a sign and blanks, over which it and what stands
/// before it could part: every other byte becomes a character that no number has.
/// </summary>
sealed class DigitsEncoding : Encoding
{
    public static DigitsEncoding Instance { get; } = new();

    public override int GetByteCount(char[] chars, int index, int count) => count;

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => ASCII.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var offset = 0; offset < byteCount; offset++)
        {
            var letter = (char)bytes[byteIndex + offset];
            chars[charIndex + offset] = char.IsAsciiDigit(letter) ? letter : 'x';
        }

        return byteCount;
    }

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;
}
