using System.Text.Json;
using CrmCoaching.Data;
using CrmCoaching.Data.Feedback;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Data.Settings;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Feedback;

/// <summary>Calls of the reps' view and of private notes, as people make them.</summary>
internal static class FeedbackCalls
{
    public static readonly string[] PulseCodes = ["met_regularly", "helped_me_sell", "listened"];

    public static readonly string[] QuarterlyCodes =
    [
        "coached_regularly", "prepared", "my_agenda", "asks_first", "one_skill",
        "practice", "useful_feedback", "recognised", "kept_promises", "wins_business",
    ];

    /// <summary>The vault is written and read by SYSTEM alone.</summary>
    public static IOrganizationService System(this HostFixture host) => host.As(KnownRows.SystemUser);

    public static string Submit(this HostFixture host, Guid caller, Guid manager, int instrument, string answers, string? comment = null)
    {
        var request = new OrganizationRequest("coach_SubmitFeedback")
        {
            ["Manager"] = manager.Reference(SystemUserTable.LogicalName),
            ["Instrument"] = instrument,
            ["Answers"] = answers,
        };
        if (comment is not null)
            request["Comment"] = comment;
        return (string)host.As(caller).Execute(request)["Period"];
    }

    public static string Pulse(this HostFixture host, Guid rep, Guid manager, int answer) =>
        host.Submit(rep, manager, InstrumentChoice.Pulse, All(PulseCodes, answer));

    public static string Quarterly(this HostFixture host, Guid rep, Guid manager, int answer, string? comment = null) =>
        host.Submit(rep, manager, InstrumentChoice.Quarterly, All(QuarterlyCodes, answer), comment);

    /// <summary>Each about their manager of now.</summary>
    public static void Quarterly(this HostFixture host, IEnumerable<Guid> reps, int answer, string? comment = null)
    {
        foreach (var rep in reps)
            host.Quarterly(rep, host.Service.Row(SystemUserTable.LogicalName, rep).Lookup(SystemUserTable.ParentSystemUserId)!.Value, answer, comment);
    }

    public static string Self(this HostFixture host, Guid manager, int answer) =>
        host.Submit(manager, manager, InstrumentChoice.Self, All(QuarterlyCodes, answer));

    /// <summary>The same answer to every statement.</summary>
    public static string All(IEnumerable<string> codes, int answer) => "{" + string.Join(",", codes.Select(code => $"\"{code}\":{answer}")) + "}";

    public static JsonElement Feedback(this HostFixture host, Guid caller, Guid manager, string quarter)
    {
        var response = host.As(caller).Execute(new OrganizationRequest("coach_GetFeedback")
        {
            ["Manager"] = manager.Reference(SystemUserTable.LogicalName),
            ["Quarter"] = quarter,
        });
        return JsonDocument.Parse((string)response["Summary"]).RootElement;
    }

    /// <summary>Does the job as the daily maintenance does it.</summary>
    public static JobOutcome Publish(this HostFixture host, Func<bool>? hasTime = null)
    {
        var settings = new SettingStore(host.System()).All();
        return new FeedbackPublishing(host.System()).Run(new MaintenanceRun(host.Clock.GetUtcNow().UtcDateTime, settings, null, hasTime ?? (() => true)));
    }

    public static string Note(this HostFixture host, Guid caller, Guid oneOnOne, string text) =>
        (string)host.As(caller).Execute(new OrganizationRequest("coach_SavePrivateNote")
        {
            ["OneOnOne"] = oneOnOne.Reference(OneOnOneTable.LogicalName),
            ["Text"] = text,
        })["Id"];

    public static string[] Notes(this HostFixture host, Guid caller, Guid oneOnOne)
    {
        var response = host.As(caller).Execute(new OrganizationRequest("coach_GetPrivateNotes") { ["OneOnOne"] = oneOnOne.Reference(OneOnOneTable.LogicalName) });
        return [.. JsonDocument.Parse((string)response["Notes"]).RootElement.EnumerateArray().Select(note => note.GetProperty("text").GetString()!)];
    }

    public static List<Entity> Responses(this HostFixture host)
    {
        var query = new QueryExpression(FeedbackResponseTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(FeedbackResponseTable.Manager, ConditionOperator.NotNull);
        return [.. host.System().RetrieveMultiple(query).Entities];
    }

    public static (Guid Manager, List<Guid> Reps) Team(this HostFixture host, string name, int people, Guid above)
    {
        var manager = host.Service.Coach(name, above);
        return (manager, host.Reps(manager, people));
    }

    public static List<Guid> Reps(this HostFixture host, Guid manager, int count) =>
        [.. Enumerable.Range(0, count).Select(number => host.Service.Coached($"Rep{number}", manager))];

    public static void To(this HostFixture host, int month, int day, int year = 2026) =>
        host.Clock.Set(new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero));

    /// <summary>A planned 1:1 that both can read.</summary>
    public static Guid SharedOneOnOne(this HostFixture host, Guid manager, Guid rep, DateTime start)
    {
        var one = host.Service.OneOnOne(manager, rep, start, host.Service.Cadence(manager, rep, FrequencyChoice.Weekly));
        host.Service.Share(one, rep);
        return one;
    }
}
