using System.Text.Json;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Kpis;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Hosting;

/// <summary>What becomes of 1:1s, and what is done in and after them: commitments, wrap-up, completion.</summary>
internal static class Meetings
{
    public static void Begin(this IOrganizationService service, Guid oneOnOne) =>
        service.Update(new Entity(OneOnOneTable.LogicalName, oneOnOne) { [OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.InProgress) });

    /// <param name="status">A status in which it has ended; another than cancelled takes a host with history.</param>
    public static void End(this IOrganizationService service, Guid oneOnOne, int status, Action<Entity>? more = null)
    {
        var row = new Entity(OneOnOneTable.LogicalName, oneOnOne)
        {
            [OneOnOneTable.StateCode] = new OptionSetValue(OneOnOneTable.State.Inactive),
            [OneOnOneTable.StatusCode] = new OptionSetValue(status),
        };
        more?.Invoke(row);
        service.Update(row);
    }

    /// <summary>An ended one is planned again.</summary>
    public static void TakeUpAgain(this IOrganizationService service, Guid oneOnOne) => service.Update(new Entity(OneOnOneTable.LogicalName, oneOnOne)
    {
        [OneOnOneTable.StateCode] = new OptionSetValue(OneOnOneTable.State.Active),
        [OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.Planned),
    });

    /// <summary>A commitment in a 1:1; without an owner it is the rep's.</summary>
    public static Guid Commitment(this IOrganizationService service, Guid oneOnOne, Guid owner, DateTime due, Action<Entity>? more = null)
    {
        var row = new Entity(CommitmentTable.LogicalName)
        {
            [CommitmentTable.Title] = "Promise",
            [CommitmentTable.OneOnOne] = oneOnOne.Reference(OneOnOneTable.LogicalName),
            [CommitmentTable.OwnerId] = owner.Reference(SystemUserTable.LogicalName),
            [CommitmentTable.DueOn] = due,
        };
        more?.Invoke(row);
        return service.Create(row);
    }

    /// <summary>Lets a commitment be measured by a KPI.</summary>
    public static Action<Entity> MeasuredBy(this IOrganizationService service, string kpi, decimal target, int? per = null) => row =>
    {
        row[CommitmentTable.Kpi] = service.Definition(kpi).ToEntityReference();
        row[CommitmentTable.TargetValue] = target;
        if (per is { } unit)
            row[CommitmentTable.TargetPer] = new OptionSetValue(unit);
    };

    public static void Resolve(this IOrganizationService service, Guid commitment, int status, Action<Entity>? more = null)
    {
        var row = new Entity(CommitmentTable.LogicalName, commitment)
        {
            [CommitmentTable.StateCode] = new OptionSetValue(CommitmentTable.State.Inactive),
            [CommitmentTable.StatusCode] = new OptionSetValue(status),
        };
        more?.Invoke(row);
        service.Update(row);
    }

    public static (string[] Missing, decimal? Score) Complete(this HostFixture host, Guid caller, Guid oneOnOne, DateTime? next = null, string? reason = null)
    {
        var request = new OrganizationRequest("coach_CompleteOneOnOne") { ["OneOnOne"] = oneOnOne.Reference(OneOnOneTable.LogicalName) };
        if (next is { } start)
            request["NextStart"] = start;
        if (reason is not null)
            request["OverrideReason"] = reason;
        var response = host.As(caller).Execute(request);
        var missing = JsonDocument.Parse((string)response["Missing"]).RootElement.EnumerateArray().Select(part => part.GetProperty("code").GetString()!);
        return ([.. missing], response.Results.TryGetValue("Score", out var score) ? (decimal?)score : null);
    }

    /// <summary>The JSON of a 1:1's digest.</summary>
    public static string Digest(this HostFixture host, Guid caller, Guid oneOnOne) =>
        (string)host.As(caller).Execute(new OrganizationRequest("coach_GetDigest") { ["OneOnOne"] = oneOnOne.Reference(OneOnOneTable.LogicalName) })["Digest"];

    public static DateTime WrapUp(this HostFixture host, Guid caller, Guid oneOnOne, Guid[]? accepted = null, string declined = "[]") =>
        (DateTime)host.As(caller).Execute(new OrganizationRequest("coach_WrapUp")
        {
            ["OneOnOne"] = oneOnOne.Reference(OneOnOneTable.LogicalName),
            ["Accepted"] = string.Join(",", accepted ?? []),
            ["Declined"] = declined,
        })["ConfirmedOn"];

    public static Entity Row(this IOrganizationService service, string table, Guid id) => service.Retrieve(table, id, new ColumnSet(true));

    public static IReadOnlyList<Entity> All(this IOrganizationService service, string table, string? column = null, object? value = null)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        if (column is not null)
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. service.RetrieveMultiple(query).Entities];
    }
}
