using Outrigger.Trust.Proving;

namespace Outrigger.Trust.Tests;

public sealed class ProtectionsTests
{
    [Fact]
    public void All_protections_stand_unless_a_scratch_instance_goes_without_one()
    {
        Assert.True(Protections.All.Stand("tenant-walls"));
        Assert.False(Protections.Without("tenant-walls").Stand("tenant-walls"));
        Assert.True(Protections.Without("tenant-walls").Stand("security-headers"));
    }
}
