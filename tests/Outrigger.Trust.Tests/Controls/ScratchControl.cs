using Outrigger.Trust.Controls;

namespace Outrigger.Trust.Tests.Controls;

/// <summary>A control that does what a test says.</summary>
sealed class ScratchControl(string name, Func<CancellationToken, Task<SelfTest>> plant, Func<CancellationToken, Task<Finding>> ask) : IControl
{
    public string Name => name;

    public int Asked { get; set; }

    public static ScratchControl That(Finding finding, bool sees = true, string name = "mode") =>
        new(name, _ => Task.FromResult(new SelfTest("a violation", sees)), _ => Task.FromResult(finding));

    public Task<SelfTest> PlantAsync(CancellationToken cancellation) => plant(cancellation);

    public Task<Finding> AskAsync(CancellationToken cancellation)
    {
        Asked++;
        return ask(cancellation);
    }
}
