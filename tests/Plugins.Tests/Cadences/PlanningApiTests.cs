using System.Text.Json;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Cadences;

public sealed class PlanningApiTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid bob;

    public PlanningApiTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        bob = host.Service.Coached("Bob", mia);
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void EachRep_GetsAProposal_OnASlotOfTheirOwn()
    {
        var proposals = Recommend(mia);
        Assert.Equal([ann, bob], proposals.Select(one => one.GetProperty("rep").GetGuid()));
        Assert.All(proposals, one => Assert.Equal("twoweeks", one.GetProperty("frequency").GetString()));
        Assert.All(proposals, one => Assert.Equal("Monday", one.GetProperty("weekday").GetString()));
        Assert.Equal([540, 600], proposals.Select(one => one.GetProperty("starttime").GetInt32()));
        Assert.All(proposals, one => Assert.Contains("too few", one.GetProperty("why").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Recommending_TakesFewReads_WhateverTheNumberOfReps()
    {
        for (var more = 0; more < 10; more++) host.Service.Coached($"Rep{more}", mia);
        host.Log.Clear();
        Recommend(mia);
        var inner = host.Log.Requests.Where(request => request.Depth > 1).ToList();
        Assert.True(inner.Count <= 12, string.Join(", ", inner.Select(request => $"{request.Message} {request.Table}")));
        Assert.DoesNotContain(inner, request => request.Kind == RequestKind.Write);
    }

    [Fact]
    public void PresentCadence_IsShown_WithItsOverlaps()
    {
        var cadence = host.Service.WeeklyCadence(mia, ann);
        var first = host.Service.OneOnOnesOf(cadence)[0];
        host.Service.Create(new Entity(AppointmentTable.LogicalName)
        {
            [AppointmentTable.Subject] = "Visit",
            [AppointmentTable.ScheduledStart] = first.Instant(OneOnOneTable.ScheduledStart),
            [AppointmentTable.ScheduledEnd] = first.Instant(OneOnOneTable.ScheduledStart)!.Value.AddHours(1),
            [AppointmentTable.RequiredAttendees] = new EntityCollection(
                [new Entity(ActivityPartyTable.LogicalName) { [ActivityPartyTable.Partyid] = ann.Reference(SystemUserTable.LogicalName) }])
            { EntityName = ActivityPartyTable.LogicalName },
        });

        var current = Recommend(mia)[0].GetProperty("current");
        Assert.Equal(cadence, current.GetProperty("id").GetGuid());
        var overlap = Assert.Single(current.GetProperty("overlaps").EnumerateArray());
        Assert.Equal(first.Id, overlap.GetProperty("oneonone").GetGuid());
        Assert.Equal("2026-06-15T07:30:00Z", overlap.GetProperty("free").GetString());
    }

    [Fact]
    public void OverriddenFrequency_IsReportedWithItsReason_AndNotWithWhatWasWritten()
    {
        host.Service.WeeklyCadence(mia, ann, row =>
        {
            row[CadenceTable.OverrideReason] = new OptionSetValue(CadenceTable.OverrideReasonChoice.ResultsAtRisk);
            row[CadenceTable.OverrideText] = "Lost three in a row";
        });
        host.Service.Cadence(mia, bob, FrequencyChoice.EveryTwoWeeks);

        var proposals = Recommend(mia, KnownRows.Administrator);
        Assert.Equal(CadenceTable.OverrideReasonChoice.ResultsAtRisk, proposals[0].GetProperty("current").GetProperty("overridereason").GetInt32());
        Assert.False(proposals[1].GetProperty("current").TryGetProperty("overridereason", out _));
        Assert.DoesNotContain("Lost three", JsonSerializer.Serialize(proposals), StringComparison.Ordinal);
    }

    [Fact]
    public void Recommending_IsForTheManager_LeadersAndAdministrators()
    {
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Recommend(mia, ann));
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Recommend(mia, host.Service.Coach("Zoe")));
        Assert.Equal(2, Recommend(mia, KnownRows.Administrator).Count);
    }

    [Fact]
    public void Proposals_ArePlannedAsTheyCame()
    {
        Plan(mia, JsonSerializer.Serialize(Recommend(mia)));
        var cadences = Cadences();
        Assert.Equal(2, cadences.Count);
        Assert.All(cadences, row => Assert.Equal(7, host.Service.OneOnOnesOf(row.Id, OneOnOneTable.Status.Planned).Count));
    }

    [Fact]
    public void PlanningTwice_ChangesNothing()
    {
        var proposals = JsonSerializer.Serialize(Recommend(mia));
        Plan(mia, proposals);
        host.Log.Clear();
        Plan(mia, proposals);
        Assert.DoesNotContain(host.Log.Requests, request => request is { Depth: > 1, Kind: RequestKind.Write });
    }

    [Fact]
    public void BadRows_AreAllNamed_AndNothingIsWritten()
    {
        var text = Faults.AssertRefused(RefusalCode.CadenceProposalsInvalid, () => Plan(mia, JsonSerializer.Serialize(new object[]
        {
            Row(ann), Row(bob) with { Weekday = "Sunday" }, Row(Guid.NewGuid()), Row(ann),
        })));
        Assert.Contains("Row 2, Bob Test: Sunday is no working day", text, StringComparison.Ordinal);
        Assert.Contains("Row 3: There is no such rep.", text, StringComparison.Ordinal);
        Assert.Contains("Row 4, Ann Test: The rep is named twice.", text, StringComparison.Ordinal);
        Assert.Empty(Cadences());
    }

    [Fact]
    public void EmptyRow_AndNumbersWithoutSense_AreNamed()
    {
        var text = Faults.AssertRefused(RefusalCode.CadenceProposalsInvalid, () => Plan(mia, $$"""
            [null,
             {"rep":"{{ann}}","frequency":"twoweeks","weekday":"Monday","starttime":600,"timezonecode":110,"duration":2147483647},
             {"rep":"{{bob}}","frequency":"twoweeks","weekday":"Monday","starttime":600,"timezonecode":110,"startson":"9999-12-31"}]
            """));
        Assert.Contains("Row 1: There is no such rep.", text, StringComparison.Ordinal);
        Assert.Contains("Row 2, Ann Test: The meeting takes", text, StringComparison.Ordinal);
        Assert.Contains("Row 3, Bob Test: The first day", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoRepsAtTheSameTime_AreAnOverlap_AndOwnTimeIsFreeForMoving()
    {
        host.Service.WeeklyCadence(mia, ann);
        host.Service.WeeklyCadence(mia, bob);
        var overlaps = Recommend(mia).Select(one => one.GetProperty("current").GetProperty("overlaps").EnumerateArray().ToList()).ToList();
        Assert.All(overlaps, ofRep => Assert.NotEmpty(ofRep));
        Assert.Equal("2026-06-15T07:00:00Z", overlaps[0][0].GetProperty("free").GetString());
    }

    [Fact]
    public void Manager_PlansForOwnRepsOnly()
    {
        var other = host.Service.Coached("Cid", host.Service.Coach("Zoe"));
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Plan(mia, JsonSerializer.Serialize(new[] { Row(other) })));
        Plan(KnownRows.Administrator, JsonSerializer.Serialize(new[] { Row(other) }));
        Assert.Single(Cadences());
    }

    [Fact]
    public void Rep_MayNotPlan() => Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Plan(ann, JsonSerializer.Serialize(new[] { Row(ann) })));

    [Fact]
    public void NoArray_IsRefused() => Faults.AssertRefused(RefusalCode.InputInvalid, () => Plan(mia, "everybody weekly"));

    private List<JsonElement> Recommend(Guid manager, Guid? caller = null)
    {
        var response = host.As(caller ?? manager).Execute(new OrganizationRequest("coach_RecommendCadence") { ["Manager"] = manager.Reference(SystemUserTable.LogicalName) });
        using var json = JsonDocument.Parse((string)response["Proposals"]);
        return [.. json.RootElement.Clone().EnumerateArray()];
    }

    private void Plan(Guid caller, string proposals)
    {
        while ((bool)host.As(caller).Execute(new OrganizationRequest("coach_PlanCadences") { ["Proposals"] = proposals })["More"])
        {
        }
    }

    private DataCollection<Entity> Cadences() => host.Service.RetrieveMultiple(new QueryExpression(CadenceTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities;

    private static ProposedRow Row(Guid rep) => new(rep, "twoweeks", "Monday", 600, 110);

    private sealed record ProposedRow(
        [property: System.Text.Json.Serialization.JsonPropertyName("rep")] Guid Rep,
        [property: System.Text.Json.Serialization.JsonPropertyName("frequency")] string Frequency,
        [property: System.Text.Json.Serialization.JsonPropertyName("weekday")] string Weekday,
        [property: System.Text.Json.Serialization.JsonPropertyName("starttime")] int StartTime,
        [property: System.Text.Json.Serialization.JsonPropertyName("timezonecode")] int TimeZoneCode);
}
