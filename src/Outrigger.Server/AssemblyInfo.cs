using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("outrigger")]
[assembly: InternalsVisibleTo("Outrigger.Server.Tests")]
[assembly: InternalsVisibleTo("Outrigger.Browser.Tests")]
