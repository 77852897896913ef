using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmCoaching.Plugins.Tests.Access;

/// <summary>Computed columns by every way in, as each of the two who may write the row otherwise.</summary>
public sealed class GuardedPathsTests : IDisposable
{
    private const string Sets = "s";

    private readonly WebHostFixture host = new(CoachingHost.Shipped);
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid one;
    private readonly Guid promise;
    private readonly Guid factor;

    public GuardedPathsTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        one = host.Start(mia, ann).Opened;
        host.Clock.Advance(TimeSpan.FromHours(1));
        host.Complete(mia, one, reason: "For the test");
        promise = host.Service.Commitment(one, ann, Sales.Day(6, 30));
        factor = host.Service.All(ScoreFactorTable.LogicalName)[0].Id;
    }

    public static TheoryData<string, string, object> Computed => new()
    {
        { OneOnOneTable.LogicalName, OneOnOneTable.PracticeScore, 100m },
        { OneOnOneTable.LogicalName, OneOnOneTable.ScoreIsFinal, true },
        { OneOnOneTable.LogicalName, OneOnOneTable.RepConfirmedOn, new DateTime(2026, 6, 9, 8, 0, 0, DateTimeKind.Utc) },
        { OneOnOneTable.LogicalName, OneOnOneTable.DocumentedOn, new DateTime(2026, 6, 9, 8, 0, 0, DateTimeKind.Utc) },
        { OneOnOneTable.LogicalName, OneOnOneTable.Scorecard, "{}" },
        { OneOnOneTable.LogicalName, OneOnOneTable.Digest, "{}" },
        { OneOnOneTable.LogicalName, OneOnOneTable.OverrideReason, "Another" },
        { CommitmentTable.LogicalName, CommitmentTable.AcceptedOn, new DateTime(2026, 6, 9, 8, 0, 0, DateTimeKind.Utc) },
        { CommitmentTable.LogicalName, CommitmentTable.Evidence, "{\"outcome\":\"Kept\"}" },
        { CommitmentTable.LogicalName, CommitmentTable.Progress, 1m },
        { CommitmentTable.LogicalName, CommitmentTable.MeasuredValue, 10m },
        { ScoreFactorTable.LogicalName, ScoreFactorTable.Earned, 100m },
        { ScoreFactorTable.LogicalName, ScoreFactorTable.Weight, 100m },
        { ScoreFactorTable.LogicalName, ScoreFactorTable.Why, "Because" },
    };

    public void Dispose() => host.Dispose();

    [Theory]
    [MemberData(nameof(Computed))]
    public void OverTheOrganizationService_IsRefused(string table, string column, object value)
    {
        var before = Snapshot.Of(host.Service);
        foreach (var caller in new[] { mia, ann })
        {
            var service = host.As(caller);
            Assert.All<OrganizationRequest>(
                [
                    new UpdateRequest { Target = Row(table, column, value) },
                    new UpsertRequest { Target = Row(table, column, value) },
                    new UpdateMultipleRequest { Targets = Many(table, column, value, RowOf(table)) },
                    new ExecuteTransactionRequest { Requests = [new UpdateRequest { Target = Row(table, column, value) }] },
                    new CreateRequest { Target = New(table, column, value, caller) },
                    new UpsertRequest { Target = New(table, column, value, caller, Guid.NewGuid()) },
                    new CreateMultipleRequest { Targets = new EntityCollection([New(table, column, value, caller)]) { EntityName = table } },
                ],
                request => AssertRefused(Record.Exception(() => service.Execute(request)), $"{request.RequestName} of {column}"));
        }

        Assert.Equal(before, Snapshot.Of(host.Service));
    }

    [Theory]
    [MemberData(nameof(Computed))]
    public async Task OverTheWebApi_IsRefused(string table, string column, object value)
    {
        var before = Snapshot.Of(host.Service);
        var json = JsonSerializer.Serialize(value);
        foreach (var caller in new[] { mia, ann })
        {
            using var client = ClientOf(caller);
            var row = $"{table}{Sets}({RowOf(table)})";
            var body = $$"""{"{{column}}":{{json}}}""";
            await AssertRefused(client, HttpMethod.Patch, row, body);
            await AssertRefused(client, HttpMethod.Put, $"{row}/{column}", $$"""{"value":{{json}}}""");
            await AssertRefused(client, HttpMethod.Patch, $"{table}{Sets}({Guid.NewGuid()})", body);
            await AssertRefused(client, HttpMethod.Post, $"{table}{Sets}", body);
            await AssertRefused(client, HttpMethod.Post, $"{table}{Sets}/Microsoft.Dynamics.CRM.UpdateMultiple",
                $$"""{"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.{{table}}","{{table}}id":"{{RowOf(table)}}","{{column}}":{{json}}}]}""");
            await AssertRefused(client, HttpMethod.Post, $"{table}{Sets}/Microsoft.Dynamics.CRM.CreateMultiple",
                $$"""{"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.{{table}}","{{column}}":{{json}}}]}""");
            await AssertBatchRefused(client, row, body);
        }

        Assert.Equal(before, Snapshot.Of(host.Service));
    }

    [Fact]
    public async Task DeepInsert_IsRefusedAsAWhole()
    {
        var before = Snapshot.Of(host.Service);
        using var client = ClientOf(mia);
        foreach (var child in new[] { "\"coach_commitment_oneonone_coach_oneonone\":[{\"coach_title\":\"P\",\"coach_evidence\":\"{}\"}]", "\"coach_scorefactor_oneonone_coach_oneonone\":[{\"coach_earned\":25}]" })
        {
            await AssertRefused(client, HttpMethod.Post, "coach_oneonones",
                $$"""{"coach_manager@odata.bind":"/systemusers({{mia}})","coach_rep@odata.bind":"/systemusers({{ann}})","coach_scheduledstart":"2026-06-20T10:00:00Z",{{child}}}""");
        }

        Assert.Equal(before, Snapshot.Of(host.Service));
    }

    [Fact]
    public async Task LinkToATask_IsRefused_ByAssociationToo()
    {
        var task = host.Service.Create(new Entity(TaskTable.LogicalName) { [TaskTable.Subject] = "T", [TaskTable.OwnerId] = ann.Reference(SystemUserTable.LogicalName) });
        AssertRefused(Record.Exception(() => host.As(ann).Associate(
            CommitmentTable.LogicalName, promise, new Relationship("coach_commitment_task_task"), [task.Reference(TaskTable.LogicalName)])), "Associate");
        AssertRefused(Record.Exception(() => host.As(ann).Associate(
            TaskTable.LogicalName, task, new Relationship("coach_commitment_task_task"), [promise.Reference(CommitmentTable.LogicalName)])), "Associate from the task");
        using var client = ClientOf(ann);
        await AssertRefused(client, HttpMethod.Put, $"coach_commitments({promise})/coach_task/$ref", $$"""{"@odata.id":"{{host.ServiceRoot}}tasks({{task}})"}""");
        Assert.False(host.Service.Row(CommitmentTable.LogicalName, promise).Contains(CommitmentTable.Task));
    }

    [Theory]
    [InlineData(OneOnOneTable.Status.Completed)]
    [InlineData(OneOnOneTable.Status.Missed)]
    [InlineData(null)]
    public void EndOfAOneOnOne_IsRefused_ByEveryWay(int? status)
    {
        host.Clock.Advance(TimeSpan.FromDays(5));
        var open = host.Start(mia, ann).Opened;
        foreach (var caller in new[] { mia, ann, KnownRows.Administrator })
        {
            var service = host.As(caller);
            var row = new Entity(OneOnOneTable.LogicalName, open) { [OneOnOneTable.StateCode] = new OptionSetValue(OneOnOneTable.State.Inactive) };
            if (status is { } reason)
                row[OneOnOneTable.StatusCode] = new OptionSetValue(reason);
            var old = new SetStateRequest
            {
                EntityMoniker = open.Reference(OneOnOneTable.LogicalName),
                State = new OptionSetValue(OneOnOneTable.State.Inactive),
                Status = new OptionSetValue(status ?? -1),
            };
            AssertRefused(Record.Exception(() => service.Update(row)), "Update");
            AssertRefused(Record.Exception(() => service.Execute(old)), "SetState");
            AssertRefused(Record.Exception(() => service.Execute(new UpdateMultipleRequest { Targets = new EntityCollection([row]) { EntityName = row.LogicalName } })), "UpdateMultiple");
        }

        Assert.Equal(OneOnOneTable.State.Active, host.Service.Row(OneOnOneTable.LogicalName, open).GetAttributeValue<OptionSetValue>(OneOnOneTable.StateCode).Value);
    }

    [Theory]
    [InlineData("coach_CompleteOneOnOne")]
    [InlineData("CrmCoaching.Steps.Commitments.SettleCommitmentOnResolve")]
    public void Tag_OpensNothing(string tag)
    {
        var request = new UpdateRequest { Target = Row(CommitmentTable.LogicalName, CommitmentTable.Progress, 1m) };
        request["tag"] = tag;
        AssertRefused(Record.Exception(() => host.As(ann).Execute(request)), tag);
    }

    private HttpClient ClientOf(Guid user) => host.ClientFor((string)host.Service.Row(SystemUserTable.LogicalName, user)[SystemUserTable.DomainName]);

    private Guid RowOf(string table) => table switch
    {
        OneOnOneTable.LogicalName => one,
        CommitmentTable.LogicalName => promise,
        _ => factor,
    };

    private Entity Row(string table, string column, object value) => new(table, RowOf(table)) { [column] = value };

    private static EntityCollection Many(string table, string column, object value, Guid id) =>
        new([new Entity(table, id) { [column] = value }]) { EntityName = table };

    private Entity New(string table, string column, object value, Guid owner, Guid? id = null)
    {
        var row = new Entity(table) { [column] = value, [CommitmentTable.OwnerId] = owner.Reference(SystemUserTable.LogicalName) };
        if (id is { } given)
            row.Id = given;
        if (table == OneOnOneTable.LogicalName)
        {
            row[OneOnOneTable.Manager] = mia.Reference(SystemUserTable.LogicalName);
            row[OneOnOneTable.Rep] = ann.Reference(SystemUserTable.LogicalName);
            row[OneOnOneTable.ScheduledStart] = host.Clock.GetUtcNow().UtcDateTime.AddDays(9);
        }
        else
        {
            row[CommitmentTable.OneOnOne] = one.Reference(OneOnOneTable.LogicalName);
        }

        return row;
    }

    /// <summary>By a code of this solution, or because the caller may not even try.</summary>
    private static void AssertRefused(Exception? thrown, string way)
    {
        var fault = Assert.IsType<System.ServiceModel.FaultException<OrganizationServiceFault>>(thrown).Detail;
        var own = fault.ErrorDetails.TryGetValue("SubErrorCode", out var sub)
            && (RefusalCode)Convert.ToInt32(sub, CultureInfo.InvariantCulture) is RefusalCode.ColumnIsComputed or RefusalCode.StatusIsComputed;
        Assert.True(own || fault.ErrorCode is unchecked((int)0x80040220), $"{way}: {fault.Message}");
    }

    private async Task AssertRefused(HttpClient client, HttpMethod method, string address, string body)
    {
        using var request = new HttpRequestMessage(method, new Uri(host.ServiceRoot, address)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var response = await client.SendAsync(request);
        AssertRefused(await response.Content.ReadAsStringAsync(), $"{method} {address} {body}");
        Assert.InRange((int)response.StatusCode, 400, 403);
    }

    private async Task AssertBatchRefused(HttpClient client, string row, string body)
    {
        var text = "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: 1\r\n\r\n"
            + $"PATCH {host.ServiceRoot}{row} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{body}\r\n--c--\r\n--b--\r\n";
        using var content = new StringContent(text);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=b");
        using var response = await client.PostAsync(new Uri(host.ServiceRoot, "$batch"), content);
        AssertRefused(await response.Content.ReadAsStringAsync(), $"$batch {body}");
    }

    private static void AssertRefused(string answer, string way) => Assert.True(
        answer.Contains("is computed", StringComparison.Ordinal) || answer.Contains("0x80040220", StringComparison.OrdinalIgnoreCase), $"{way}: {answer}");
}
