using System.Globalization;
using Outrigger.Trust.Controls;

namespace Outrigger.Trust.Scopes;

/// <summary>Compares, app by app, the scopes of every call that the running code can make with those that its manifest asks for.</summary>
sealed class LeastScopesControl(Func<string, IReadOnlyList<string>> asked) : IControl
{
    public const string ControlName = "least-scopes";

    // Neither changes while this process runs, and reading all the code takes a moment.
    readonly Lazy<IReadOnlyList<AppScopes>> now = new(() => AppScopes.All(asked));

    public string Name => ControlName;

    public Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        var right = now.Value[0] with { Asked = now.Value[0].Used };
        string[] broader = [.. right.Used.Skip(1), "manage:everything"];
        var seen = IsBroken(right with { Asked = [.. right.Used, "write:more"] }) && IsBroken(right with { Asked = [.. right.Used.Skip(1)] })
            && IsBroken(right with { Asked = broader }) && !IsBroken(right);
        return Task.FromResult(new SelfTest("a permission too many, one too few and a broader one", seen));
    }

    public Task<Finding> AskAsync(CancellationToken cancellation) => Task.FromResult(Judge(now.Value));

    static bool IsBroken(AppScopes app) => Judge([app]).State == PromiseState.Broken;

    static Finding Judge(IReadOnlyList<AppScopes> apps)
    {
        Detail[] wrong =
        [
            .. apps.SelectMany(app => app.Unused.Select(scope => new Detail(app.App, $"asks for {scope}, which no call needs"))),
            .. apps.SelectMany(app => app.Missing.Select(scope => new Detail(app.App, $"needs {scope} and does not ask for it"))),
            .. apps.Where(app => app.Used.Count == 0).Select(app => new Detail(app.App, "no call was seen")),
        ];
        return wrong.Length == 0
            ? Finding.Kept("Each app asks for exactly the permissions that its calls need.", [.. apps.Select(app => new Detail(app.App, app.Asked.Count.ToString(CultureInfo.InvariantCulture)))])
            : Finding.Broken("An app asks for other permissions than its calls need.", wrong);
    }
}
