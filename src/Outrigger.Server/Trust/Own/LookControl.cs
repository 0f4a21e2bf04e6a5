using Outrigger.Trust.Controls;

namespace Outrigger.Server.Trust.Own;

/// <summary>A control that is one look, taken at what the server serves and before it at what must not be served.</summary>
/// <param name="planted">What is planted, in a few words for anyone.</param>
/// <param name="violation">The look at the planted thing.</param>
/// <param name="now">The same look at the server.</param>
/// <param name="restsOnOthers">Whether it looks at what other controls answered, and is therefore asked after them.</param>
sealed class LookControl(string name, string planted, Func<Finding> violation, Func<Finding> now, bool restsOnOthers = false) : IControl
{
    public string Name => name;

    public bool RestsOnOthers => restsOnOthers;

    public Task<SelfTest> PlantAsync(CancellationToken cancellation) => Task.FromResult(new SelfTest(planted, violation().State == PromiseState.Broken));

    public Task<Finding> AskAsync(CancellationToken cancellation) => Task.FromResult(now());
}
