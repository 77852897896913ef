using CrmCoaching.Runtime;
using CrmCoaching.Steps;
using StepRegistrations;

namespace CrmCoaching.Plugins.Tests.Registrations;

public sealed class StepCatalogueTests
{
    [Fact]
    public void Catalogue_HoldsEveryStepOfTheAssembly() =>
        Assert.Equal(
            PluginTypes.Steps.Select(step => step.GetType().FullName).Order(StringComparer.Ordinal),
            StepCatalogue.All.Select(step => step.GetType().FullName).Order(StringComparer.Ordinal));

    [Fact]
    public void Ids_AreAllDifferent() =>
        Assert.Equal(StepCatalogue.All.Sum(step => step.Registrations.Count), StepCatalogue.Ids.Count);

    [Fact]
    public void UpdateSteps_NameTheirColumns_AndNoneIsThePrimaryKey() =>
        Assert.All(
            PluginTypes.Steps.SelectMany(step => step.Registrations).Where(registration => registration.Message == StepMessage.Update),
            registration =>
            {
                Assert.NotEmpty(registration.FilteringColumns);
                Assert.DoesNotContain(registration.Table + "id", registration.FilteringColumns);
            });

    [Fact]
    public void Id_IsTheOneOfRfc4122()
    {
        // Computed with another implementation: uuid5(namespace f0c7b7f0-3c1c-5f0e-9a55-0c0ac41c0001, "example").
        Assert.Equal(new Guid("197f9525-dde8-588c-992f-ed12d9664050"), ComponentId.Of("example"));
    }
}
