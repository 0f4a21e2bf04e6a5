using System.CommandLine;

namespace Outrigger.Commands.Privacy;

/// <summary>Whose data is meant, and where the server is.</summary>
sealed class PrivacyOptions
{
    public Option<string?> Account { get; } = new("--account") { Description = "Atlassian account id of the person." };

    public Option<string?> Tenant { get; } = new("--tenant") { Description = "Id of the installation; with --account only this tenant is looked into." };

    public Option<bool> Offline { get; } = new("--offline") { Description = "Open the state folder of a server that does not run." };

    public Option<string?> MasterKey { get; } = new("--master-key-env") { Description = "With --offline: environment variable that holds the master key." };

    public OperatorTarget Target { get; } = new();

    public void AddTo(Command command)
    {
        command.Options.Add(Account);
        command.Options.Add(Tenant);
        command.Options.Add(Offline);
        command.Options.Add(MasterKey);
        Target.AddTo(command);
    }
}
