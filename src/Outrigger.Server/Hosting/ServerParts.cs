using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Hosting;

/// <summary>What a server is put together from besides its options.</summary>
sealed record ServerParts(Uri Site, SqliteDocumentStores Stores, MasterKey Master, Protections Protections, TimeProvider Time, IDisposable Lease);
