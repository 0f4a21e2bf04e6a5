using System.Text.Json;

namespace Outrigger.Atlassian.Reading;

/// <summary>Makes a value of a whole answer.</summary>
delegate T Decode<out T>(ReadOnlySpan<byte> json);

/// <summary>Makes a value of the object that the reader stands on, and leaves it on the object's end.</summary>
delegate T ReadItem<out T>(ref Utf8JsonReader reader);
