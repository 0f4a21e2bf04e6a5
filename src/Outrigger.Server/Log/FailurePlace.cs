namespace Outrigger.Server.Log;

/// <summary>Type and place of an exception. Its message is left out: it may quote what was sent.</summary>
readonly record struct FailurePlace : ISafe
{
    const int MostCharacters = 4000;

    readonly string? text;

    FailurePlace(string text) => this.text = text;

    public static FailurePlace Of(Exception exception) =>
        new($"{exception.GetType().FullName}\n{exception.StackTrace}" is { Length: > MostCharacters } all
            ? all[..MostCharacters]
            : $"{exception.GetType().FullName}\n{exception.StackTrace}");

    public override string ToString() => text ?? "";
}
