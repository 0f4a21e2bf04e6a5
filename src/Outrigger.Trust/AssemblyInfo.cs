using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Outrigger.Trust.Tests")]
[assembly: InternalsVisibleTo("Outrigger.Server.Tests")]
