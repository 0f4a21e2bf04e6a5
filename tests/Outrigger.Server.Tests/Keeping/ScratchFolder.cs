using Outrigger.Core.Documents;
using Outrigger.Server.Api;
using Outrigger.Server.Tests.Support;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;

namespace Outrigger.Server.Tests.Keeping;

/// <summary>A state folder of one test, and a tenant in it.</summary>
sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("outrigger-").FullName;

    public TenantId Tenant { get; } = TenantId.TryCreate(TestIssuer.PivotId, TestIssuer.Installation, out var tenant) ? tenant : throw new InvalidOperationException();

    public TenantId OtherTenant { get; } = TenantId.TryCreate(TestIssuer.PivotId, TestIssuer.OtherInstallation, out var tenant) ? tenant : throw new InvalidOperationException();

    public SqliteDocumentStores Stores(TimeProvider time) => new(Path, MasterKeyFile.FromFolder(Path).Value, ServerDocuments.Types, time);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
