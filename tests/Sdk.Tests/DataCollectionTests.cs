using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Sdk.Tests;

public sealed class DataCollectionTests
{
    [Fact]
    public void Add_OfAPresentKey_Throws()
    {
        var values = new AttributeCollection { { "name", "Contoso" } };

        Assert.Throws<ArgumentException>(() => values.Add("name", "Fabrikam"));
    }

    [Fact]
    public void Keys_AreCaseSensitive()
    {
        var values = new AttributeCollection { { "name", "Contoso" } };

        Assert.False(values.Contains("Name"));
        Assert.False(values.TryGetValue("Name", out _));
    }

    [Fact]
    public void Remove_ReportsWhetherTheKeyWasThere()
    {
        var values = new AttributeCollection { { "name", "Contoso" } };

        Assert.True(values.Remove("name"));
        Assert.False(values.Remove("name"));
        Assert.Empty(values);
    }

    [Fact]
    public void AddRange_AppendsInOrder()
    {
        var references = new EntityReferenceCollection { new EntityReference("account") };

        references.AddRange(new EntityReference("contact"), new EntityReference("lead"));

        Assert.Equal(["account", "contact", "lead"], references.ToArray().Select(reference => reference.LogicalName));
    }

    [Fact]
    public void TryGetValue_OfAParameterOfAnotherType_IsFalse()
    {
        var parameters = new ParameterCollection { { "Count", 5 } };

        Assert.True(parameters.TryGetValue("Count", out int count));
        Assert.Equal(5, count);
        Assert.False(parameters.TryGetValue("Count", out string _));
    }

    [Fact]
    public void AddOrUpdateIfNotNull_LeavesTheOldValueForNull()
    {
        var parameters = new ParameterCollection { { "Count", 5 } };

        parameters.AddOrUpdateIfNotNull("Count", null);
        parameters.AddOrUpdateIfNotNull("Name", null);

        Assert.Equal(5, parameters["Count"]);
        Assert.False(parameters.Contains("Name"));
    }
}
