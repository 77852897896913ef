using System.Text.Json;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Maintenance;
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
    public static Guid Ended(this IOrganizationService service, Guid manager, Guid rep, DateTime day, int status, Action<Entity>? more = null) =>
        service.Meeting(manager, rep, DateTime.SpecifyKind(day.AddHours(9), DateTimeKind.Utc), status, more);

    public static Guid Held(this IOrganizationService service, Guid manager, Guid rep, DateTime day, Action<Entity>? more = null) =>
        service.Ended(manager, rep, day, OneOnOneTable.Status.Completed, more);

    public static void Promised(this IOrganizationService service, Guid meeting, Guid owner, DateTime due, bool kept)
    {
        var promise = service.Commitment(meeting, owner, due, row => row[CommitmentTable.OverriddenCreatedOn] = due.AddDays(-7));
        service.Resolve(promise, kept ? CommitmentTable.Status.Kept : CommitmentTable.Status.Missed, row =>
        {
            row[CommitmentTable.Obstacle] = kept ? null : "No time";
            row[CommitmentTable.Change] = kept ? null : "An hour is blocked for it";
        });
    }
}
