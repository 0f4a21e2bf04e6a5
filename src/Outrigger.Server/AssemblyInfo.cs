using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Outrigger.Server.Tests")]
[assembly: InternalsVisibleTo("Outrigger.Browser.Tests")]
