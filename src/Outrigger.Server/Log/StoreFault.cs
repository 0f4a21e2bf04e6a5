using Outrigger.Core.Errors;

namespace Outrigger.Server.Log;

/// <summary>
/// Why the server itself cannot answer, in a sentence of its own: it names a file by its hash, never a value. Any other problem than
/// <see cref="ErrorCode.Unavailable"/> may quote what was asked, and gives only its code.
/// </summary>
readonly record struct StoreFault : ISafe
{
    const int MostCharacters = 300;

    readonly string? sentence;

    StoreFault(string sentence) => this.sentence = sentence;

    public static StoreFault Of(Problem problem) =>
        new(problem.Code != ErrorCode.Unavailable ? problem.Code.ToString()
            : new string([.. problem.Message.Take(MostCharacters).Select(each => each is < ' ' or > '~' ? '?' : each)]));

    public override string ToString() => sentence ?? "";
}
