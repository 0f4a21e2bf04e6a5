using Outrigger.Core.Documents;
using Outrigger.Server.Api;
using Outrigger.Storage.Keeping;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Retention;

namespace Outrigger.Server.Keeping.Retention;

/// <summary>Looks how old the oldest documents are, class by class, and whether the sweep goes round.</summary>
sealed class RetentionControl(StoreSweep sweep, KeepingService keeping, LastTime lastSweep, TimeProvider time) : IControl
{
    public const string ControlName = "retention";

    static readonly DocumentType Planted = ServerDocuments.Types.All.First(RetentionRules.IsLimited);

    public string Name => ControlName;

    public Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var old = new OldestDocument(Planted, now.AddDays(-RetentionRules.MostDays - 1));
        var seen = RetentionLook.Judge(ServerDocuments.Types, [old], now, now).State == PromiseState.Broken;
        return Task.FromResult(new SelfTest("session data of 31 days ago", seen));
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        await keeping.FirstRounds.WaitAsync(cancellation);
        return RetentionLook.Judge(ServerDocuments.Types, sweep.Oldest(), lastSweep.Read(), time.GetUtcNow());
    }
}
