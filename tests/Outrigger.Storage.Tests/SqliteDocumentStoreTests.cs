using Outrigger.Core.Documents;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;

namespace Outrigger.Storage.Tests;

public sealed class SqliteDocumentStoreTests : DocumentStoreSpecification, IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override IDocumentStores Create() => new SqliteDocumentStores(folder.Path, new MasterKey(new byte[32]), Types, Time);
}
