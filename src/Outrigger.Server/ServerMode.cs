namespace Outrigger.Server;

/// <summary>Who shows the app and vouches for the caller.</summary>
public enum ServerMode
{
    /// <summary>The embedded site shows the app and signs the invocation tokens.</summary>
    Embedded,
}
