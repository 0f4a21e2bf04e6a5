using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Outrigger.Site.Pages.Markup;

/// <summary>Takes an interpolated string apart: literals as they are, values escaped.</summary>
[InterpolatedStringHandler]
ref struct HtmlHandler(int literalLength, int formattedCount)
{
    readonly StringBuilder output = new(literalLength + (formattedCount * 16));

    public readonly void AppendLiteral(string value) => output.Append(value);

    public readonly void AppendFormatted(Html value) => output.Append(value.ToString());

    public readonly void AppendFormatted(string? value) => HtmlEscape.Append(output, value);

    public readonly void AppendFormatted(int value) => output.Append(value.ToString(CultureInfo.InvariantCulture));

    public readonly void AppendFormatted(long value) => output.Append(value.ToString(CultureInfo.InvariantCulture));

    public override readonly string ToString() => output.ToString();
}
