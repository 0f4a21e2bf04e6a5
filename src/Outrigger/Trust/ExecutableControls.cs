using Microsoft.Extensions.DependencyInjection;
using Outrigger.Trust.Content;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;
using Outrigger.Trust.Scopes;

namespace Outrigger.Trust;

/// <summary>The controls that need more than the server knows, such as an embedded site or an app's core.</summary>
static class ExecutableControls
{
    /// <summary>Each is made with the services of the server that it watches.</summary>
    public static IReadOnlyList<Func<IServiceProvider, IControl>> All { get; } =
    [
        services => new ClosedBodiesControl(services.GetRequiredService<Protections>()),
        services => new ContentBlindControl(services.GetRequiredService<Protections>()),
        services => new PlannedWritesControl(services.GetRequiredService<Protections>()),
        services => new CommentRecordControl(services.GetRequiredService<Protections>()),
        services => new LeastScopesControl(services.GetRequiredService<Protections>().Stand(LeastScopesControl.ControlName) ? ManifestScopes.Of : ManifestScopes.WithOneTooMany),
        services => new FieldsReadControl(services.GetRequiredService<Protections>()),
    ];
}
