namespace Outrigger.Server.Log;

/// <summary>Numbers of the log's events. The list only grows: a number is never given to another event.</summary>
static class EventIds
{
    public const int ServerStarted = 1000;
    public const int RequestServed = 1001;
    public const int RequestFailed = 1002;

    public const int TokenRefused = 1100;
    public const int TooManyRefusals = 1101;
    public const int TokenSeenAgain = 1102;
    public const int KeysRead = 1103;
    public const int KeysUnreadable = 1104;
    public const int OperatorRefused = 1105;
    public const int OutboundRefused = 1106;

    public const int StoreRefused = 1200;
    public const int Swept = 1201;
    public const int RoundFailed = 1202;
    public const int KeyUnwrapped = 1203;
    public const int KeyDestroyed = 1204;
    public const int Departed = 1205;
    public const int BackedUp = 1206;
    public const int BackupFailed = 1207;

    public const int AlertRaised = 1400;
    public const int AlertCleared = 1401;
    public const int SyntheticAlert = 1402;

    public const int ControlBroken = 1300;
    public const int EvidenceUnwritable = 1301;
    public const int EvidenceRepaired = 1302;

    public const int ReportTaken = 1900;
    public const int ReportRefused = 1901;
}
