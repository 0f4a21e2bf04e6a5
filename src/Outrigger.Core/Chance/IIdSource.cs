namespace Outrigger.Core.Chance;

/// <summary>Where new ids come from, so that a test can name them.</summary>
public interface IIdSource
{
    /// <summary>A new id: 26 characters, lower-case base 32, sortable by the time it was made.</summary>
    string Next();
}
