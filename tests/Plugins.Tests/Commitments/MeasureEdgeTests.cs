using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Kpis;
using CrmCoaching.Plugins.Tests.Maintenance;
using CrmCoaching.Steps.Commitments;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Commitments;

/// <summary>Measures that are no simple counts, days of other zones, and KPIs that change meanwhile.</summary>
public sealed class MeasureEdgeTests : IDisposable
{
    private const int Pacific = 4;
    private const int Auckland = 290;

    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid one;

    public MeasureEdgeTests()
    {
        host.LoadDefaults();
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        one = host.Start(mia, ann).Opened;
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void RatioThatIsReachedOnTheFirstDay_StaysOpenToItsLast()
    {
        var ratio = Ratio();
        var promise = Promise(ann, ratio, 0.5m, Sales.Day(6, 12));
        host.Service.Call(ann, Now);
        host.RunDay();
        Assert.Equal(1m, Row(promise).Number<decimal>(CommitmentTable.Progress));
        Assert.Equal(CommitmentTable.Status.Open, Row(promise).Choice(CommitmentTable.StatusCode));

        host.Clock.Advance(TimeSpan.FromDays(3));
        host.RunDay();
        Assert.Equal(CommitmentTable.Status.Kept, Row(promise).Choice(CommitmentTable.StatusCode));
    }

    [Fact]
    public void CoverageThatIsReachedNow_IsNotKeptAtOnce()
    {
        host.Service.Goal(ann, "revenue", 12000);
        host.Service.NewOpportunity(owner: ann, estimatedValue: 3000, estimatedClose: Sales.Day(7, 1));
        var promise = Promise(ann, "pipeline_coverage", 0.1m, Sales.Day(6, 30));
        host.RunDay();
        Assert.Equal(1m, Row(promise).Number<decimal>(CommitmentTable.Progress));
        Assert.Equal(CommitmentTable.Status.Open, Row(promise).Choice(CommitmentTable.StatusCode));
    }

    [Fact]
    public void GrowthOfAnInput_IsMeasured_OrSaysWhyNot()
    {
        var growth = Calculated("calls_growth", KpiDefinitionTable.CalculationChoice.Growth, "calls_made", null);
        var promise = Promise(ann, growth, 0.1m, Sales.Day(6, 30));
        host.Service.Call(ann, Now);
        host.RunDay();
        Assert.Null(Row(promise).Number<decimal>(CommitmentTable.MeasuredValue));
        Assert.Contains("\"reason\":", Row(promise).Text(CommitmentTable.Evidence), StringComparison.Ordinal);

        host.Service.Call(ann, Now.AddYears(-1));
        host.RunDay();
        Assert.Equal(0m, Row(promise).Number<decimal>(CommitmentTable.MeasuredValue));
    }

    [Fact]
    public void Days_AreTheOwners_AlsoTheManagersOwn()
    {
        host.Service.InZone(ann, Pacific);
        host.Service.InZone(mia, Auckland);
        host.Clock.Set(new DateTimeOffset(2026, 6, 10, 13, 0, 0, TimeSpan.Zero));
        var reps = Promise(ann, "calls_made", 9m, Sales.Day(6, 10));
        var managers = host.As(mia).Commitment(one, mia, Sales.Day(6, 11), host.Service.MeasuredBy("calls_made", 9m));

        // The tenth begins in California at seven in the morning, UTC; the eleventh in Auckland at noon.
        Called(new DateTime(2026, 6, 10, 6, 59, 0, DateTimeKind.Utc), new DateTime(2026, 6, 10, 7, 1, 0, DateTimeKind.Utc), new DateTime(2026, 6, 10, 11, 59, 0, DateTimeKind.Utc), new DateTime(2026, 6, 10, 12, 1, 0, DateTimeKind.Utc));
        host.RunDay();
        Assert.Equal(3m, Row(reps).Number<decimal>(CommitmentTable.MeasuredValue));
        Assert.Equal(1m, Row(managers).Number<decimal>(CommitmentTable.MeasuredValue));
    }

    [Fact]
    public void OwnerWithoutTimeZoneSettings_IsMeasuredInUtc()
    {
        foreach (var settings in host.Service.All(UserSettingsTable.LogicalName, UserSettingsTable.Id, ann))
            host.Service.Update(new Entity(UserSettingsTable.LogicalName, settings.Id) { [UserSettingsTable.Timezonecode] = null });
        var promise = Promise(ann, "calls_made", 9m, Sales.Day(6, 10));
        Called(new DateTime(2026, 6, 9, 23, 59, 0, DateTimeKind.Utc), new DateTime(2026, 6, 10, 0, 1, 0, DateTimeKind.Utc));
        host.RunDay();
        Assert.Equal(1m, Row(promise).Number<decimal>(CommitmentTable.MeasuredValue));
    }

    [Fact]
    public void KpiThatBecomesAResult_LetsTheCommitmentBeResolved()
    {
        var promise = Promise(ann, "calls_made", 9m, Sales.Day(6, 30));
        host.Service.Update(new Entity(KpiDefinitionTable.LogicalName, host.Service.Definition("calls_made").Id)
        {
            [KpiDefinitionTable.Category] = new OptionSetValue(KpiDefinitionTable.CategoryChoice.Output),
        });
        host.Service.Resolve(promise, CommitmentTable.Status.Cancelled);
        Assert.Equal(CommitmentTable.Status.Cancelled, Row(promise).Choice(CommitmentTable.StatusCode));
    }

    [Fact]
    public void RowWithDaysBeyondAllReason_DoesNotStopTheOthers()
    {
        using var open = CoachingHost.Without<PrepareCommitmentOnCreate>();
        open.LoadDefaults();
        var measured = open.Service.MeasuredBy("calls_made", 5m, CommitmentTable.TargetPerChoice.Week);
        var coach = open.Service.Coach("Mia");
        var rep = open.Service.Coached("Ann", coach);
        var meeting = open.Start(coach, rep).Opened;
        Guid Made(DateTime due) => open.Service.Commitment(meeting, rep, due, row =>
        {
            row[CommitmentTable.Rep] = rep.Reference(SystemUserTable.LogicalName);
            row[CommitmentTable.MeasureFrom] = Sales.Day(6, 10);
            measured(row);
        });
        Made(new DateTime(9999, 12, 31, 0, 0, 0, DateTimeKind.Unspecified));
        var sane = Made(Sales.Day(6, 30));
        open.Service.Call(rep, open.Clock.GetUtcNow().UtcDateTime);
        open.RunDay();
        Assert.Equal(1m, open.Service.Row(CommitmentTable.LogicalName, sane).Number<decimal>(CommitmentTable.MeasuredValue));
    }

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    private Entity Row(Guid commitment) => host.Service.Row(CommitmentTable.LogicalName, commitment);

    private Guid Promise(Guid owner, string kpi, decimal target, DateTime due) =>
        host.Service.Commitment(one, owner, due, host.Service.MeasuredBy(kpi, target));

    private void Called(params DateTime[] instants)
    {
        foreach (var owner in new[] { ann, mia })
        {
            foreach (var instant in instants)
                host.Service.Call(owner, instant);
        }
    }

    private string Ratio() => Calculated("calls_share", KpiDefinitionTable.CalculationChoice.Ratio, "calls_made", "sales_calls");

    private string Calculated(string code, int calculation, string first, string? second)
    {
        var row = new Entity(KpiDefinitionTable.LogicalName)
        {
            [KpiDefinitionTable.Key] = code,
            [KpiDefinitionTable.Name] = code,
            [KpiDefinitionTable.Category] = new OptionSetValue(KpiDefinitionTable.CategoryChoice.Input),
            [KpiDefinitionTable.Unit] = new OptionSetValue(KpiDefinitionTable.UnitChoice.Percent),
            [KpiDefinitionTable.Direction] = new OptionSetValue(KpiDefinitionTable.DirectionChoice.HigherIsBetter),
            [KpiDefinitionTable.Calculation] = new OptionSetValue(calculation),
            [KpiDefinitionTable.OperandA] = host.Service.Definition(first).ToEntityReference(),
        };
        if (second is not null)
            row[KpiDefinitionTable.OperandB] = host.Service.Definition(second).ToEntityReference();
        host.Service.Create(row);
        return code;
    }
}
