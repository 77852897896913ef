using System.Text.Json;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Kpis;

public sealed class PreviewKpiTests : IDisposable
{
    private const string LargestDeal =
        "{\"code\":\"largest_deal\",\"table\":\"opportunity\",\"userColumn\":\"coach_closedowner\",\"dateColumn\":\"actualclosedate\","
        + "\"aggregate\":\"Maximum\",\"valueColumn\":\"actualvalue_base\",\"filter\":\"<filter><condition attribute='statecode' operator='eq' value='1'/></filter>\"}";

    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;

    public PreviewKpiTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        host.LoadDefaults();
        var account = host.Service.NewAccount("Acme", ann).Reference(AccountTable.LogicalName);
        host.Service.Win(host.Service.OpportunityOf(account, ann), Sales.Day(6, 3), 1200);
        host.Service.Win(host.Service.OpportunityOf(account, ann), Sales.Day(6, 4), 300);
        host.Service.Win(host.Service.OpportunityOf(account, ann), Sales.Day(4, 4), 900);
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void Draft_IsComputed_AndNothingIsWritten()
    {
        host.Log.Clear();
        var response = Preview(host.Service, LargestDeal);
        var values = JsonDocument.Parse((string)response["Values"]).RootElement;

        Assert.Equal(1200m, values.Number("actual"));
        Assert.Equal([null, null, null, null, 900m, null], values.GetProperty("trend").EnumerateArray().Select(month => month.Number("actual")));
        Assert.DoesNotContain(host.Log.Requests, request => request.Depth > 1 && request.Kind == RequestKind.Write);
    }

    [Fact]
    public void DraftCalculatedFromOthers_IsComputed()
    {
        var response = Preview(host.Service, "{\"code\":\"per_deal\",\"calculation\":\"Ratio\",\"operandA\":\"revenue\",\"operandB\":\"won_count\"}");

        Assert.Equal(750m, JsonDocument.Parse((string)response["Values"]).RootElement.Number("actual"));
    }

    [Fact]
    public void DraftThatCannotWork_IsToldWhy() =>
        Assert.Contains("actualvalue_base", (string)Preview(host.Service, LargestDeal.Replace("actualvalue_base", "actualvalue", StringComparison.Ordinal))["Problem"], StringComparison.Ordinal);

    [Fact]
    public void TableThatDoesNotExist_IsToldWhy() =>
        Assert.Contains("does not exist", (string)Preview(host.Service, LargestDeal.Replace("\"opportunity\"", "\"opportunities\"", StringComparison.Ordinal))["Problem"], StringComparison.Ordinal);

    [Fact]
    public void Manager_IsRefused() => Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Preview(host.As(mia), LargestDeal));

    private OrganizationResponse Preview(IOrganizationService service, string definition) => service.Execute(new OrganizationRequest("coach_PreviewKpi")
    {
        ["Rep"] = ann.Reference(SystemUserTable.LogicalName),
        ["Definition"] = definition,
    });
}
