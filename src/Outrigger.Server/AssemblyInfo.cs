using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Outrigger.Server.Tests")]
