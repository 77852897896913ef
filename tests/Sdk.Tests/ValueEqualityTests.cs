using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Sdk.Tests;

public sealed class ValueEqualityTests
{
    [Fact]
    public void Money_ComparesByValue()
    {
        Assert.Equal(new Money(10m), new Money(10.00m));
        Assert.Equal(new Money(10m).GetHashCode(), new Money(10.00m).GetHashCode());
        Assert.NotEqual(new Money(10m), new Money(11m));
    }

    [Fact]
    public void OptionSetValue_ComparesByValue()
    {
        Assert.Equal(new OptionSetValue(3), new OptionSetValue(3));
        Assert.NotEqual(new OptionSetValue(3), new OptionSetValue(4));
    }

    [Fact]
    public void Relationship_ComparesByNameAndRole()
    {
        Assert.Equal(new Relationship("coach_a_b"), new Relationship("coach_a_b"));
        Assert.NotEqual(
            new Relationship("coach_a_b"),
            new Relationship("coach_a_b") { PrimaryEntityRole = EntityRole.Referenced });
    }
}
