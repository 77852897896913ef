using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Sdk.Tests;

public sealed class EntityReferenceTests
{
    private static readonly Guid Id = new("4a6ec1f0-0000-4000-8000-000000000001");

    [Fact]
    public void SameTableAndId_AreEqual()
    {
        var one = new EntityReference("account", Id);
        var other = new EntityReference("account", Id);

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void AnotherTableOrId_IsNotEqual()
    {
        var reference = new EntityReference("account", Id);

        Assert.NotEqual(reference, new EntityReference("contact", Id));
        Assert.NotEqual(reference, new EntityReference("account", Guid.Empty));
    }

    [Fact]
    public void AnotherKey_IsNotEqual()
    {
        var reference = new EntityReference("account", "accountnumber", "A-1");

        Assert.Equal(reference, new EntityReference("account", "accountnumber", "A-1"));
        Assert.NotEqual(reference, new EntityReference("account", "accountnumber", "A-2"));
    }
}
