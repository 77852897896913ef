using System.Text.Json;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Effectiveness;

/// <summary>What coaching leaves behind, as the facts read it.</summary>
internal static class CoachingRows
{
    public static JsonElement Effectiveness(this HostFixture host, Guid caller, DateTime from, DateTime to)
    {
        var response = host.As(caller).Execute(new OrganizationRequest("coach_GetEffectiveness") { ["From"] = from, ["To"] = to });
        return JsonDocument.Parse((string)response["Facts"]).RootElement;
    }

    public static IReadOnlyList<Entity> ManagerMonths(this IOrganizationService service) =>
        [.. service.RetrieveMultiple(new QueryExpression(ManagerMonthTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities];

    public static Entity ManagerMonth(this IOrganizationService service, Guid manager, int month) =>
        service.ManagerMonths().Single(row => row.Lookup(ManagerMonthTable.Manager) == manager && row.Day(ManagerMonthTable.Month)?.Month == month);

    /// <summary>A 1:1 that ended so, on the day it was planned for, at nine o'clock UTC.</summary>
    public static Guid Ended(this IOrganizationService service, Guid manager, Guid rep, DateTime day, int status, Action<Entity>? more = null)
    {
        var start = DateTime.SpecifyKind(day.AddHours(9), DateTimeKind.Utc);
        var row = new Entity(OneOnOneTable.LogicalName)
        {
            [OneOnOneTable.Manager] = manager.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.Rep] = rep.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.OwnerId] = manager.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.ScheduledStart] = start,
            [OneOnOneTable.ScheduledEnd] = start.AddMinutes(30),
        };
        more?.Invoke(row);
        var id = service.Create(row);
        service.Update(new Entity(OneOnOneTable.LogicalName, id)
        {
            [OneOnOneTable.StateCode] = new OptionSetValue(OneOnOneTable.State.Inactive),
            [OneOnOneTable.StatusCode] = new OptionSetValue(status),
        });
        return id;
    }

    public static Guid Held(this IOrganizationService service, Guid manager, Guid rep, DateTime day, Action<Entity>? more = null) =>
        service.Ended(manager, rep, day, OneOnOneTable.Status.Completed, more);

    public static void Promised(this IOrganizationService service, Guid meeting, Guid rep, Guid owner, DateTime due, bool kept)
    {
        var id = service.Create(new Entity(CommitmentTable.LogicalName)
        {
            [CommitmentTable.OneOnOne] = meeting.Reference(OneOnOneTable.LogicalName),
            [CommitmentTable.Title] = "Call the five largest customers",
            [CommitmentTable.Rep] = rep.Reference(SystemUserTable.LogicalName),
            [CommitmentTable.OwnerId] = owner.Reference(SystemUserTable.LogicalName),
            [CommitmentTable.DueOn] = due,
            [CommitmentTable.OverriddenCreatedOn] = due.AddDays(-7),
        });
        service.Update(new Entity(CommitmentTable.LogicalName, id)
        {
            [CommitmentTable.StateCode] = new OptionSetValue(CommitmentTable.State.Inactive),
            [CommitmentTable.StatusCode] = new OptionSetValue(kept ? CommitmentTable.Status.Kept : CommitmentTable.Status.Missed),
            [CommitmentTable.Obstacle] = kept ? null : "No time",
            [CommitmentTable.Change] = kept ? null : "An hour is blocked for it",
        });
    }
}
