namespace Outrigger.Storage.Keys;

/// <summary>The master key in use, and those that keys may still be wrapped by while it is being changed.</summary>
public sealed class MasterKeys(MasterKey current, params IReadOnlyList<MasterKey> others)
{
    public MasterKey Current => current;

    internal MasterKey? Of(string id) => current.Id == id ? current : others.FirstOrDefault(key => key.Id == id);
}
