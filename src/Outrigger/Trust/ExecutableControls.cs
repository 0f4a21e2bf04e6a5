using Outrigger.Trust.Controls;

namespace Outrigger.Trust;

/// <summary>The controls that need more than the server knows, such as an embedded site or an app's core.</summary>
static class ExecutableControls
{
    /// <summary>Each is made with the services of the server that it watches.</summary>
    public static IReadOnlyList<Func<IServiceProvider, IControl>> All { get; } = [];
}
