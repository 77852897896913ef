using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Opportunities;

public sealed class TermHistoryTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid ann;
    private readonly Guid ben;
    private readonly Guid deal;

    public TermHistoryTests()
    {
        ann = Service.NewUser("Ann");
        ben = Service.NewUser("Ben");
        deal = Service.NewOpportunity(owner: ann, estimatedValue: 700, estimatedClose: Sales.Day(7, 1));
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void ValueChanged_IsKeptWithBoth()
    {
        Service.Change(deal, row => row[OpportunityTable.EstimatedValue] = new Money(900));
        var change = Assert.Single(History());
        Assert.Equal(OpportunityChangeTable.KindChoice.Value, change.Choice(OpportunityChangeTable.Kind));
        Assert.Equal((700m, 900m), (change.Amount(OpportunityChangeTable.OldValue), change.Amount(OpportunityChangeTable.NewValue)));
        Assert.Equal(ann, change.Lookup(OpportunityChangeTable.Rep));
    }

    [Fact]
    public void CloseDateSlipped_IsKeptWithBoth()
    {
        Service.Change(deal, row => row[OpportunityTable.EstimatedCloseDate] = Sales.Day(8, 1));
        var change = Assert.Single(History());
        Assert.Equal(new LocalDate(2026, 7, 1), change.Day(OpportunityChangeTable.OldDate));
        Assert.Equal(new LocalDate(2026, 8, 1), change.Day(OpportunityChangeTable.NewDate));
    }

    [Fact]
    public void OwnerChanged_IsKeptForWhoHadIt()
    {
        Service.Change(deal, row => row[OpportunityTable.OwnerId] = ben.Reference(SystemUserTable.LogicalName));
        var change = Assert.Single(History());
        Assert.Equal((ann, ben), (change.Lookup(OpportunityChangeTable.Rep), change.Lookup(OpportunityChangeTable.NewOwner)));
    }

    [Fact]
    public void SameValuesSentAgain_AreNoChange()
    {
        Service.Change(deal, row =>
        {
            row[OpportunityTable.EstimatedValue] = new Money(700);
            row[OpportunityTable.EstimatedCloseDate] = Sales.Day(7, 1);
        });
        Assert.Empty(History());
    }

    [Fact]
    public void ClosedDealCorrected_IsNoNews()
    {
        Service.Win(deal, Sales.Day(6, 12));
        Service.Change(deal, row => row[OpportunityTable.EstimatedValue] = new Money(1));
        Assert.Empty(History());
    }

    [Fact]
    public void CurrencyChanged_IsAChangeOfValueInBaseCurrency()
    {
        var pesos = Currency(4);
        Service.Change(deal, row => row[OpportunityTable.TransactionCurrencyId] = pesos);
        var change = Assert.Single(History());
        Assert.Equal(OpportunityChangeTable.KindChoice.Value, change.Choice(OpportunityChangeTable.Kind));
        Assert.Equal((700m, 175m), (change.Amount(OpportunityChangeTable.OldValue), change.Amount(OpportunityChangeTable.NewValue)));
    }

    [Fact]
    public void RateOfTheDayAlone_IsNoChangeOfValue()
    {
        var pesos = Currency(4);
        Service.Change(deal, row => row[OpportunityTable.TransactionCurrencyId] = pesos);
        Service.Update(new Entity(pesos.LogicalName, pesos.Id) { [OpportunityTable.ExchangeRate] = 5m });
        Service.Change(deal, row => row[OpportunityTable.EstimatedValue] = new Money(700));
        Assert.Single(History());
        Service.Change(deal, row => row[OpportunityTable.EstimatedValue] = new Money(800));
        Assert.Contains(History(), change => change.Amount(OpportunityChangeTable.NewValue) == 160);
    }

    private EntityReference Currency(decimal rate) => Service.Create(new Entity("transactioncurrency")
    {
        ["currencyname"] = "Peso",
        ["isocurrencycode"] = "MXN",
        ["currencysymbol"] = "$",
        ["currencyprecision"] = 2,
        [OpportunityTable.ExchangeRate] = rate,
    }).Reference("transactioncurrency");

    private List<Entity> History() =>
        [.. Service.RetrieveMultiple(new QueryExpression(OpportunityChangeTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities];
}
