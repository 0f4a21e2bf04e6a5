using System.ComponentModel;
using System.Diagnostics;

namespace Outrigger.Hosting;

/// <summary>Opens an address in the user's browser, where there is a desktop.</summary>
static class Desktop
{
    public static void Open(Uri address)
    {
        if (Opener() is not { } opener || Console.IsOutputRedirected)
        {
            return;
        }

        try
        {
            using var process = Process.Start(new ProcessStartInfo(opener, [address.AbsoluteUri]) { RedirectStandardError = true, RedirectStandardOutput = true });
        }
        catch (Win32Exception)
        {
            // The address is printed; a desktop without an opener is no reason to stop.
        }
    }

    static string? Opener()
    {
        if (OperatingSystem.IsMacOS())
        {
            return "open";
        }

        if (OperatingSystem.IsWindows())
        {
            return "explorer.exe";
        }

        var desktop = Environment.GetEnvironmentVariable("DISPLAY") ?? Environment.GetEnvironmentVariable("WAYLAND_DISPLAY");
        return string.IsNullOrEmpty(desktop) ? null : "xdg-open";
    }
}
