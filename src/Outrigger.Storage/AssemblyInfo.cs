using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Outrigger.Storage.Tests")]
