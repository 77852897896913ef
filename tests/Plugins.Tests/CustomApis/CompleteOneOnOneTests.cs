using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.CustomApis;

public sealed class CompleteOneOnOneTests : IDisposable
{
    private const int MostReads = 35;
    private const int MostWrites = 15;

    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid one;

    public CompleteOneOnOneTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        one = host.Start(mia, ann).Opened;
        host.Clock.Advance(TimeSpan.FromHours(1));
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void EverythingMissing_IsListedAtOnce_AndNothingIsWritten()
    {
        host.Log.Clear();
        var (missing, score) = host.Complete(mia, one);

        Assert.Equal([MissingPart.Commitments, MissingPart.OfTheRep, MissingPart.OfTheManager, MissingPart.NextDate], missing);
        Assert.Null(score);
        Assert.DoesNotContain(host.Log.Requests, request => request.Kind == RequestKind.Write);
    }

    [Fact]
    public void CompleteOne_IsScoredFrozenAndClosed()
    {
        Promises();
        var (missing, score) = host.Complete(mia, one, Now.AddDays(7));

        Assert.Empty(missing);
        var row = Row();
        Assert.Equal(OneOnOneTable.Status.Completed, row.Choice(OneOnOneTable.StatusCode));
        Assert.Equal(Now, row.Instant(OneOnOneTable.DocumentedOn));
        Assert.Equal(Now.AddMinutes(-30), row.Instant(OneOnOneTable.ActualEnd));
        Assert.False(row.Number<bool>(OneOnOneTable.ScoreIsFinal));
        Assert.Equal(score, row.Number<decimal>(OneOnOneTable.PracticeScore));
        Assert.Contains("\"asOf\":\"2026-06-10T13:00:00Z\"", row.Text(OneOnOneTable.Scorecard), StringComparison.Ordinal);
        Assert.Contains("\"to\":\"2026-06-10T13:00:00Z\"", row.Text(OneOnOneTable.Digest), StringComparison.Ordinal);
    }

    [Fact]
    public void Score_IsTheSumOfItsFactors_EachWithItsReason()
    {
        Promises();
        var (_, score) = host.Complete(mia, one, Now.AddDays(7));

        var factors = host.Service.All(ScoreFactorTable.LogicalName, ScoreFactorTable.OneOnOne, one);
        Assert.Equal(8, factors.Count);
        Assert.Equal(100m, factors.Sum(factor => factor.Number<decimal>(ScoreFactorTable.Weight)));
        Assert.Equal(score, factors.Sum(factor => factor.Number<decimal>(ScoreFactorTable.Earned)));
        Assert.All(factors, factor => Assert.False(string.IsNullOrWhiteSpace(factor.Text(ScoreFactorTable.Why))));
    }

    [Fact]
    public void Rep_ReadsTheFactors()
    {
        Promises();
        host.Complete(mia, one, Now.AddDays(7));
        Assert.Equal(8, host.As(ann).All(ScoreFactorTable.LogicalName).Count);
    }

    [Fact]
    public void Override_KeepsItsReason_AndScoresNothingForTheActions()
    {
        var (missing, _) = host.Complete(mia, one, reason: "Customer called in");

        Assert.Empty(missing);
        Assert.Equal("Customer called in", Row().Text(OneOnOneTable.OverrideReason));
        Assert.Equal(0m, Factor(ScoreFactorTable.FactorChoice.ActionsComplete).Number<decimal>(ScoreFactorTable.Earned));
    }

    [Fact]
    public void OverrideThatIsNotNeeded_IsNotKept()
    {
        Promises();
        host.Complete(mia, one, Now.AddDays(7), "Just in case");
        Assert.Null(Row().Text(OneOnOneTable.OverrideReason));
        Assert.Equal(20m, Factor(ScoreFactorTable.FactorChoice.ActionsComplete).Number<decimal>(ScoreFactorTable.Earned));
    }

    [Fact]
    public void CompletedAgain_AnswersTheSame_AndWritesNothing()
    {
        Promises();
        var first = host.Complete(mia, one, Now.AddDays(7));
        host.Clock.Advance(TimeSpan.FromHours(5));
        host.Log.Clear();
        var second = host.Complete(mia, one, Now.AddDays(14));

        Assert.Equal(first.Score, second.Score);
        Assert.Empty(second.Missing);
        Assert.DoesNotContain(host.Log.Requests, request => request.Kind == RequestKind.Write);
    }

    [Fact]
    public async Task CompletedByTwoManagersAtOnce_IsCompletedOnce()
    {
        Promises();
        var nora = host.Service.Coach("Nora");
        host.Service.Update(new Entity(OneOnOneTable.LogicalName, one) { [OneOnOneTable.ActualEnd] = Now });
        Hand(nora);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(press =>
            Task.Run(() => host.Complete(press % 2 == 0 ? mia : nora, one, Now.AddDays(7)))));

        Assert.Single(answers.Select(answer => answer.Score).Distinct());
        Assert.All(answers, answer => Assert.Empty(answer.Missing));
        Assert.Equal(8, host.Service.All(ScoreFactorTable.LogicalName).Count);
        Assert.Single(Others());
    }

    [Fact]
    public void NextStart_MovesThePlannedNextOne()
    {
        var next = host.Service.OneOnOne(mia, ann, Now.AddDays(7), host.Service.Cadence(mia, ann, FrequencyChoice.Weekly));
        Promises();
        host.Complete(mia, one, Now.AddDays(8));

        Assert.Equal(Now.AddDays(8), host.Service.Row(OneOnOneTable.LogicalName, next).Instant(OneOnOneTable.ScheduledStart));
        Assert.Equal(Now.AddDays(8).AddMinutes(30), host.Service.Row(OneOnOneTable.LogicalName, next).Instant(OneOnOneTable.ScheduledEnd));
        Assert.Single(Others());
    }

    [Fact]
    public void NextOneThatIsPlanned_IsTheNextDate()
    {
        host.Service.OneOnOne(mia, ann, Now.AddDays(7), host.Service.Cadence(mia, ann, FrequencyChoice.Weekly));
        Promises();
        Assert.Empty(host.Complete(mia, one).Missing);
    }

    [Fact]
    public void NextStartInThePast_IsRefused()
    {
        Promises();
        Faults.AssertRefused(RefusalCode.NextStartNotToCome, () => host.Complete(mia, one, Now.AddDays(-1)));
        Assert.NotEqual(OneOnOneTable.Status.Completed, Row().Choice(OneOnOneTable.StatusCode));
    }

    [Fact]
    public void WeightsThatAreNotAHundred_AreRefused()
    {
        Promises();
        SetWeights("""{"heldInItsWeek":25,"blocksCovered":10}""");
        var text = Faults.AssertRefused(RefusalCode.ScoreWeightsInvalid, () => host.Complete(mia, one, Now.AddDays(7)));
        Assert.Contains("add up to 35", text, StringComparison.Ordinal);
        Assert.Empty(Others());
    }

    [Fact]
    public void Weights_AreData()
    {
        Promises();
        SetWeights("""{"heldInItsWeek":60,"actionsComplete":40}""");
        Assert.Equal(100m, host.Complete(mia, one, Now.AddDays(7)).Score);
    }

    [Fact]
    public void ManagersKeptRate_IsInTheDigestThatTheRepReads()
    {
        host.Service.Resolve(host.Service.Commitment(one, mia, Sales.Day(6, 10)), CommitmentTable.Status.Kept);
        host.Service.Resolve(host.Service.Commitment(one, mia, Sales.Day(6, 10)), CommitmentTable.Status.Missed, row =>
        {
            row[CommitmentTable.Obstacle] = "Travel";
            row[CommitmentTable.Change] = "An hour is blocked";
        });
        var digest = (string)host.As(ann).Execute(new OrganizationRequest("coach_GetDigest") { ["OneOnOne"] = one.Reference(OneOnOneTable.LogicalName) })["Digest"];
        Assert.Equal(0.5m, System.Text.Json.JsonDocument.Parse(digest).RootElement.GetProperty("managerKept").GetDecimal());
    }

    [Fact]
    public void Rep_IsRefused() => Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Complete(ann, one));

    [Fact]
    public void Stranger_DoesNotLearnOfIt() => Faults.AssertRefused(RefusalCode.RowNotFound, () => host.Complete(host.Service.Coach("Zoe"), one));

    [Fact]
    public void MissedOne_CannotBeCompleted()
    {
        host.Service.Update(new Entity(OneOnOneTable.LogicalName, one)
        {
            [OneOnOneTable.StateCode] = new OptionSetValue(OneOnOneTable.State.Inactive),
            [OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.Cancelled),
        });
        Faults.AssertRefused(RefusalCode.OneOnOneNotOpen, () => host.Complete(mia, one));
    }

    [Fact]
    public void Completing_TakesFewRequests()
    {
        host.Service.Execute(new OrganizationRequest("coach_LoadDefaults"));
        host.Service.Execute(new OrganizationRequest("coach_FreezeMonths") { ["From"] = Sales.Day(1, 1).AddMonths(-1), ["To"] = Sales.Day(5, 1) });
        host.Service.OneOnOne(mia, ann, Now.AddDays(7), host.Service.Cadence(mia, ann, FrequencyChoice.Weekly));
        Promises();
        host.Log.Clear();
        host.Complete(mia, one);

        var inner = host.Log.Requests.Where(request => request.Depth == 2).ToArray();
        var text = string.Join(", ", inner.Select(request => $"{request.Message} {request.Table}"));
        Assert.True(inner.Count(request => request.Kind == RequestKind.Read) <= MostReads, text);
        Assert.True(inner.Count(request => request.Kind == RequestKind.Write) <= MostWrites, text);
    }

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    private void Promises()
    {
        host.Service.Commitment(one, ann, Sales.Day(6, 20));
        host.Service.Commitment(one, ann, Sales.Day(6, 24));
        host.Service.Commitment(one, mia, Sales.Day(6, 17));
    }

    private void Hand(Guid manager)
    {
        host.Service.Update(new Entity(SystemUserTable.LogicalName, ann) { [SystemUserTable.ParentSystemUserId] = manager.Reference(SystemUserTable.LogicalName) });
        host.Service.Execute(new Microsoft.Crm.Sdk.Messages.GrantAccessRequest
        {
            Target = one.Reference(OneOnOneTable.LogicalName),
            PrincipalAccess = new Microsoft.Crm.Sdk.Messages.PrincipalAccess
            {
                Principal = manager.Reference(SystemUserTable.LogicalName),
                AccessMask = Microsoft.Crm.Sdk.Messages.AccessRights.ReadAccess,
            },
        });
    }

    private void SetWeights(string json)
    {
        var definition = host.Service.All(EnvironmentVariableDefinitionTable.LogicalName, EnvironmentVariableDefinitionTable.Schemaname, "coach_ScoreWeights").Single();
        host.Service.Create(new Entity(EnvironmentVariableValueTable.LogicalName)
        {
            [EnvironmentVariableValueTable.Environmentvariabledefinitionid] = definition.ToEntityReference(),
            [EnvironmentVariableValueTable.Value] = json,
        });
    }

    private Entity Row() => host.Service.Row(OneOnOneTable.LogicalName, one);

    private IEnumerable<Entity> Others() => host.Service.All(OneOnOneTable.LogicalName).Where(row => row.Id != one);

    private Entity Factor(int factor) =>
        host.Service.All(ScoreFactorTable.LogicalName, ScoreFactorTable.OneOnOne, one).Single(row => row.Choice(ScoreFactorTable.Factor) == factor);
}
