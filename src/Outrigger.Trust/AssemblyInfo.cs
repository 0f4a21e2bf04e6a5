using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Outrigger.Server")]
[assembly: InternalsVisibleTo("outrigger")]
[assembly: InternalsVisibleTo("Outrigger.Trust.Tests")]
[assembly: InternalsVisibleTo("Outrigger.Server.Tests")]
