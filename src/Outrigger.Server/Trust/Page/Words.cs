using System.Globalization;
using Outrigger.Core.Documents;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Promises;

namespace Outrigger.Server.Trust.Page;

/// <summary>Words for people who read no code.</summary>
static class Words
{
    public static string Of(PromiseState state) => state switch
    {
        PromiseState.Kept => "Kept",
        PromiseState.Broken => "Broken",
        PromiseState.NotApplicable => "Does not apply here",
    };

    public static string Of(HostKind host) => host switch
    {
        HostKind.Embedded => "Embedded, to try on one computer",
        HostKind.Gateway => "Gateway, installed by a customer",
        HostKind.Container => "Container at Atlassian",
        HostKind.Remote => "Remote, beside Forge",
        HostKind.Connect => "Connect",
    };

    public static string Of(CorePlace core) => core switch
    {
        CorePlace.Tab => "in the browser tab",
        CorePlace.Terminal => "in a terminal",
        CorePlace.Hosted => "in the container",
    };

    public static string Of(KeptAt keeping) => keeping.How switch
    {
        KeptHow.Literally => "Word for word",
        KeptHow.Differently => "With a difference",
        KeptHow.NotApplicable => "Does not apply",
    };

    public static string Of(DataClass data) => data switch
    {
        DataClass.Preference => "choices of one person: switches and ids",
        DataClass.Account => "installation and licence",
        DataClass.Session => "ids, counts and durations of a run",
        DataClass.Work => "order and state of work: ids only",
        DataClass.UserText => "text that a user typed to keep it",
    };

    public static string Of(Retention retention) => retention.Days is { } days ? Count(days, "day") : "until deleted or uninstalled";

    public static string Every(TimeSpan time) => time >= TimeSpan.FromHours(1) && time.Minutes == 0 ? Count((int)time.TotalHours, "hour") : Count((int)time.TotalMinutes, "minute");

    public static string Ago(DateTimeOffset at, DateTimeOffset now) => (now - at) switch
    {
        { TotalSeconds: < 60 } => "less than a minute ago",
        { TotalMinutes: < 90 } age => Count((int)age.TotalMinutes, "minute") + " ago",
        { TotalHours: < 48 } age => Count((int)age.TotalHours, "hour") + " ago",
        var age => Count((int)age.TotalDays, "day") + " ago",
    };

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Count(int number, string one) => string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? "" : "s")}");
}
