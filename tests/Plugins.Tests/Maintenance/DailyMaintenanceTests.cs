using System.ServiceModel;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Maintenance;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Maintenance;

public sealed class DailyMaintenanceTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;

    public DailyMaintenanceTests()
    {
        mia = host.Service.Coach("Mia");
        var ann = host.Service.Coached("Ann", mia);
        host.Service.Coached("Bob", mia);
        var account = host.Service.NewAccount("Acme", ann).Reference(AccountTable.LogicalName);
        host.LoadDefaults();
        host.Service.Win(host.Service.OpportunityOf(account, ann), Sales.Day(5, 31), 500);
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void RepeatedCalls_EndOnceEveryJobIsThrough()
    {
        var written = host.RunDay();

        Assert.Equal(6, written["MonthFreezing"]);
        Assert.Contains("DefinitionChecking", written.Keys);
    }

    [Fact]
    public void SecondDay_WritesNothingWhereNothingChanged()
    {
        host.RunDay();
        host.Log.Clear();
        var written = host.RunDay();

        Assert.All(written, job => Assert.Equal(0, job.Value));
        Assert.DoesNotContain(host.Log.Requests, request => request.Kind == RequestKind.Write && request.Table is not (RunTable.LogicalName or ""));
    }

    [Fact]
    public void CallWithoutTime_StillComesFurther()
    {
        Assert.True(host.RunOnce(out var opening));
        Assert.Empty(opening);
        Assert.True(host.RunOnce(out var first));
        Assert.Single(first);
    }

    [Fact]
    public void FaultOfAJob_IsReportedByItsName()
    {
        host.RunOnce(out _);
        host.RunOnce(out _);
        Sql("UPDATE coach_kpidefinition SET coach_table = 'nowhere' WHERE coach_key = 'new_accounts'");

        var text = Faults.AssertRefused(RefusalCode.MaintenanceJobFailed, () => host.RunOnce(out _));
        Assert.Contains("MonthFreezing", text, StringComparison.Ordinal);
    }

    [Fact]
    public void JobThatFailsEveryTime_KeepsNoOtherFromItsWork()
    {
        host.RunOnce(out _);
        host.RunOnce(out _);
        Sql("UPDATE coach_kpidefinition SET coach_table = 'nowhere' WHERE coach_key = 'new_accounts'");
        var done = new HashSet<string>();
        for (var calls = 0; calls < 60; calls++)
        {
            host.Clock.Advance(JobQueue.Turn);
            if (TryRun(out var jobs)) done.UnionWith(jobs);
        }

        Assert.DoesNotContain("MonthFreezing", done);
        Assert.Contains("Reminding", done);

        // The next day's check names what is wrong with the definition, which mends the month.
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(6, host.RunDay()["MonthFreezing"]);
    }

    [Fact]
    public void TwoAtTheSameTime_EndAsOneDoes()
    {
        Parallel.Invoke(() => host.RunDay(1), () => host.RunDay(1));

        Assert.Equal(6, Count(RepMonthTable.LogicalName));
        Assert.Equal(Jobs().Distinct(), Jobs());
    }

    [Fact]
    public void Manager_IsRefused() =>
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.As(mia).Execute(new OrganizationRequest("coach_RunDailyMaintenance")));

    private bool TryRun(out IEnumerable<string> jobs)
    {
        jobs = [];
        try
        {
            host.RunOnce(out var done);
            jobs = done.Select(job => job.Name);
            return true;
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return false;
        }
    }

    private List<string> Jobs() =>
        [.. host.Service.RetrieveMultiple(new QueryExpression(RunTable.LogicalName) { ColumnSet = new ColumnSet(RunTable.Job) }).Entities.Select(row => row.Text(RunTable.Job)!)];

    private int Count(string table) => host.Service.RetrieveMultiple(new QueryExpression(table)).Entities.Count;

    /// <summary>Past every rule, as nothing that goes through the pipeline can break a definition.</summary>
    private void Sql(string statement)
    {
        var database = host.Organization.Engine.Database;
        var session = database.TakeWriter();
        try
        {
            session.Begin();
            session.Run(statement);
            session.Commit();
        }
        finally
        {
            database.Return(session);
        }
    }
}
