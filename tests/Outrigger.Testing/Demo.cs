namespace Outrigger.Testing;

/// <summary>
/// The built executable running its demo, on free ports and with a folder of its own: what a person gets from ./run.
/// </summary>
public sealed class Demo : IAsyncDisposable
{
    readonly BuiltProcess process;

    Demo(BuiltProcess process) => this.process = process;

    /// <summary>Path of the executable that eng/build leaves.</summary>
    public static string Executable => BuiltProcess.Executable;

    public Uri Site => process.Address("site");

    public Uri Server => process.Address("server");

    /// <summary>The one address a person opens.</summary>
    public Uri Open => process.Address("open");

    public static async Task<Demo> StartAsync(params string[] options) =>
        new(await BuiltProcess.StartAsync(["demo", "--site-port", "0", "--server-port", "0", .. options]));

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
