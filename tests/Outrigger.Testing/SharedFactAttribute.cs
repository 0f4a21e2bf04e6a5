namespace Outrigger.Testing;

/// <summary>A test that needs <see cref="SharedData"/>; skipped, with one line saying so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedData.Folder is null)
        {
            Skip = "needs the data folder beside the checkout (../shared/data), which this machine has not";
        }
    }
}
