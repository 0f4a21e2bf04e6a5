using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Outrigger.Storage.Tests")]
[assembly: InternalsVisibleTo("Outrigger.Server.Tests")]
