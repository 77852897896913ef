using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Messages;

public sealed class ColumnRuleTests : IDisposable
{
    private readonly HostFixture host = new();

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void ValuesOutsideTheirColumns_AreRefusedWithTheirCodes()
    {
        Refuse(ErrorCode.StringLengthTooLong, "name", new string('x', 301));
        Refuse(ErrorCode.MinMaxValidationFailed, "closeprobability", 101);
        Refuse(ErrorCode.OptionSetValidationFailed, "opportunityratingcode", new OptionSetValue(99));
        Refuse(ErrorCode.InvalidDateTime, "estimatedclosedate", new DateTime(1752, 12, 31));
        Refuse(ErrorCode.InvalidArgument, "closeprobability", "50");
        Refuse(ErrorCode.InvalidArgument, "customerid", KnownRows.Administrator.Reference("systemuser"));
        Refuse(ErrorCode.ObjectDoesNotExist, "parentaccountid", Guid.NewGuid().Reference("account"));
        Refuse(ErrorCode.QueryBuilderNoAttribute, "nosuchcolumn", 1);
        Refuse(ErrorCode.InvalidStateCodeStatusCode, "statuscode", new OptionSetValue(3));
    }

    [Fact]
    public void ColumnsThatCallersMayNotSet_AreIgnored()
    {
        var id = Service.Create(new Entity("account")
        {
            ["name"] = "a",
            ["createdon"] = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            ["statecode"] = new OptionSetValue(1),
        });

        var row = Service.Retrieve("account", id, new ColumnSet("createdon", "statecode"));
        Assert.Equal(host.Organization.Now, row["createdon"]);
        Assert.Equal(0, row.GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void OverriddenCreatedOn_BecomesTheCreationDate()
    {
        var old = new DateTime(2020, 1, 2, 0, 0, 0, DateTimeKind.Utc);
        var id = Service.Create(new Entity("account") { ["name"] = "a", ["overriddencreatedon"] = old });

        Assert.Equal(old, Service.Retrieve("account", id, new ColumnSet("createdon"))["createdon"]);
    }

    [Fact]
    public void LocalTimes_AreConvertedFromTheUsersZone_AndFractionsCut()
    {
        const int Berlin = 110;
        var user = Service.NewUser("Rae");
        Service.Update(new Entity("usersettings", user) { ["timezonecode"] = Berlin });
        var id = host.As(user).Create(new Entity("task") { ["subject"] = "t", ["scheduledend"] = new DateTime(2026, 7, 1, 9, 0, 0, 500) });

        var row = host.As(user).Retrieve("task", id, new ColumnSet("scheduledend"));
        Assert.Equal(new DateTime(2026, 7, 1, 7, 0, 0, DateTimeKind.Utc), row["scheduledend"]);
        Assert.Equal("7/1/2026 9:00 AM", row.FormattedValues["scheduledend"]);
    }

    [Fact]
    public void Money_KeepsTheRateOfItsLastChange()
    {
        var euro = Service.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "Euro",
            ["isocurrencycode"] = "EUR",
            ["currencysymbol"] = "€",
            ["currencyprecision"] = 2,
            ["exchangerate"] = 0.8m,
        });
        var id = Service.Create(new Entity("opportunity")
        {
            ["name"] = "o",
            ["customerid"] = Service.NewAccount().Reference("account"),
            ["transactioncurrencyid"] = euro.Reference("transactioncurrency"),
            ["estimatedvalue"] = new Money(100m),
        });
        Service.Update(new Entity("transactioncurrency", euro) { ["exchangerate"] = 0.5m });

        Assert.Equal(125m, Base(id));
        Service.Update(new Entity("opportunity", id) { ["name"] = "still" });
        Assert.Equal(125m, Base(id));
        Service.Update(new Entity("opportunity", id) { ["estimatedvalue"] = new Money(100m) });
        Assert.Equal(200m, Base(id));
    }

    [Fact]
    public void StateChange_TakesTheDefaultReason()
    {
        var id = Service.NewOpportunity();

        Service.Update(new Entity("opportunity", id) { ["statecode"] = new OptionSetValue(2) });

        Assert.Equal(4, Service.Retrieve("opportunity", id, new ColumnSet("statuscode")).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [Fact]
    public void StaleRowVersion_IsRefused()
    {
        var id = Service.NewAccount();
        var stale = Service.Retrieve("account", id, new ColumnSet("name"));
        Service.Update(new Entity("account", id) { ["name"] = "newer" });

        var update = new Microsoft.Xrm.Sdk.Messages.UpdateRequest
        {
            Target = new Entity("account", id) { ["name"] = "older", RowVersion = stale.RowVersion },
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        };

        ExpectedFault.Of(ErrorCode.ConcurrencyVersionMismatch, () => Service.Execute(update));
        Assert.Equal("newer", Service.Retrieve("account", id, new ColumnSet("name"))["name"]);
    }

    [Fact]
    public void AlternateKey_BindsWithoutCase_AndNamesRows()
    {
        Service.Create(new Entity("coach_kpidefinition") { ["coach_key"] = "Revenue", ["coach_name"] = "a" });

        ExpectedFault.Of(ErrorCode.DuplicateRecordEntityKey, () => Service.Create(new Entity("coach_kpidefinition") { ["coach_key"] = "REVENUE ", ["coach_name"] = "b" }));
        Service.Update(new Entity("coach_kpidefinition", "coach_key", "revenue") { ["coach_name"] = "c" });
        var row = Assert.Single(Service.RetrieveMultiple(new QueryExpression("coach_kpidefinition") { ColumnSet = new ColumnSet("coach_name") }).Entities);
        Assert.Equal("c", row["coach_name"]);
        ExpectedFault.Of(ErrorCode.RecordNotFoundByEntityKey, () => Service.Update(new Entity("coach_kpidefinition", "coach_key", "none") { ["coach_name"] = "c" }));
    }

    private decimal Base(Guid id) => Service.Retrieve("opportunity", id, new ColumnSet("estimatedvalue_base")).GetAttributeValue<Money>("estimatedvalue_base").Value;

    private void Refuse(ErrorCode code, string column, object value) =>
        ExpectedFault.Of(code, () => Service.Create(new Entity("opportunity")
        {
            ["name"] = "o",
            ["customerid"] = Service.NewAccount().Reference("account"),
            [column] = value,
        }));
}
