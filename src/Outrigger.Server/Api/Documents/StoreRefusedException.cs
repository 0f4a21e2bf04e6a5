using Outrigger.Core.Errors;

namespace Outrigger.Server.Api.Documents;

/// <summary>The store cannot be used, or holds what this build cannot read: whatever was asked ends here. Nothing was written.</summary>
sealed class StoreRefusedException(Problem problem) : Exception(problem.Message)
{
    public Problem Problem => problem;
}
