namespace Outrigger.Trust.Controls;

/// <summary>What became of a planted violation.</summary>
/// <param name="Planted">What was planted, in a few words that may be shown to anyone: <c>a row of another tenant</c>.</param>
/// <param name="Seen">Whether the control saw it.</param>
public sealed record SelfTest(string Planted, bool Seen);
