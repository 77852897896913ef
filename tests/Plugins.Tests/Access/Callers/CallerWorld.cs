using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Feedback;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Access.Callers;

/// <summary>A rep with an open 1:1, and everybody who may ask about it.</summary>
internal sealed class CallerWorld : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Dictionary<CallerKind, Guid> people = [];
    private readonly Guid one;
    private readonly Guid item;

    public CallerWorld()
    {
        host.LoadDefaults();
        var leader = people[CallerKind.Leader] = Service.NewUserWith(SolutionRoles.Leader, "Lea");
        var skip = people[CallerKind.SkipLevel] = Service.NewUserWith(SolutionRoles.Manager, "Sky", leader);
        var manager = people[CallerKind.Manager] = Service.NewUserWith(SolutionRoles.Manager, "Mia", skip);
        var former = people[CallerKind.FormerManager] = Service.Coach("Fay");
        var rep = people[CallerKind.Rep] = Service.Coached("Ann", former);
        people[CallerKind.OtherRep] = Service.Coached("Bob", manager);
        people[CallerKind.OtherManager] = Service.Coach("Max");
        people[CallerKind.LeaderElsewhere] = Service.NewUserWith(SolutionRoles.Leader, "Leo");
        people[CallerKind.Administrator] = Service.NewUserWith(SolutionRoles.Administrator, "Ada");
        people[CallerKind.Service] = Service.NewUserWith(SolutionRoles.Service, "Svc");
        people[CallerKind.Nobody] = Service.NewUser("Ned");
        people[CallerKind.SystemAdministrator] = KnownRows.Administrator;

        var before = Service.OneOnOne(former, rep, host.Clock.GetUtcNow().UtcDateTime.AddMonths(-3), Service.Cadence(former, rep, FrequencyChoice.Weekly));
        Service.Share(before, rep);
        Service.End(before, OneOnOneTable.Status.Cancelled);
        host.ChangeManager(rep, manager);
        one = host.Start(manager, rep).Opened;
        var deal = Service.NewOpportunity("Deal", rep, estimatedClose: Sales.Day(6, 15));
        item = host.As(rep).Item(one, "Deal", row => row[AgendaItemTable.Opportunity] = deal.Reference(OpportunityTable.LogicalName));
    }

    private IOrganizationService Service => host.Service;

    /// <summary>A cadence of the rep as teams without wins are recommended.</summary>
    private string Proposal =>
        $$"""[{"rep":"{{people[CallerKind.Rep]}}","frequency":"twoweeks","weekday":"Monday","starttime":600,"timezonecode":110}]""";

    public void Call(CallerKind caller, string row) => host.As(people[caller]).Execute(Request(row));

    public void Dispose() => host.Dispose();

    private OrganizationRequest Request(string row) => row switch
    {
        "coach_SubmitFeedback of oneself" => Feedback(InstrumentChoice.Self, FeedbackCalls.QuarterlyCodes),
        "coach_SubmitFeedback" => Feedback(InstrumentChoice.Pulse, FeedbackCalls.PulseCodes),
        "coach_DecideOpportunity" => new(row) { ["AgendaItem"] = item.Reference(AgendaItemTable.LogicalName), ["Decision"] = AgendaItemTable.DecisionChoice.Park, ["On"] = Sales.Day(9, 1) },
        "coach_WrapUp" => new(row) { ["OneOnOne"] = One, ["Accepted"] = "[]", ["Declined"] = "[]" },
        "coach_SavePrivateNote" => new(row) { ["OneOnOne"] = One, ["Text"] = "note" },
        "coach_GetReaders" => new(row) { ["Target"] = One },
        "coach_GetDigest" or "coach_SubmitAgenda" or "coach_CompleteOneOnOne" or "coach_GetPrivateNotes" => new(row) { ["OneOnOne"] = One },
        "coach_StartOneOnOne" or "coach_GetScorecard" => new(row) { ["Rep"] = Person(CallerKind.Rep) },
        "coach_GetFeedback" => new(row) { ["Manager"] = Person(CallerKind.Manager), ["Quarter"] = "2026-Q1" },
        "coach_RecommendCadence" => new(row) { ["Manager"] = Person(CallerKind.Manager) },
        "coach_PlanCadences" => new(row) { ["Proposals"] = Proposal },
        "coach_GetEffectiveness" or "coach_FreezeMonths" => new(row) { ["From"] = Sales.Day(4, 1), ["To"] = Sales.Day(5, 1) },
        "coach_PreviewKpi" => new(row) { ["Rep"] = Person(CallerKind.Rep), ["Definition"] = "{\"code\":\"per_deal\",\"calculation\":\"Ratio\",\"operandA\":\"revenue\",\"operandB\":\"won_count\"}" },
        "coach_RunDailyMaintenance" => new(row) { ["Budget"] = 1 },
        "coach_LoadDefaults" => new(row),
        _ => throw new InvalidOperationException($"Nobody said how to call {row}."),
    };

    private EntityReference One => one.Reference(OneOnOneTable.LogicalName);

    private EntityReference Person(CallerKind kind) => people[kind].Reference(SystemUserTable.LogicalName);

    private OrganizationRequest Feedback(int instrument, string[] codes) => new("coach_SubmitFeedback")
    {
        ["Manager"] = Person(CallerKind.Manager),
        ["Instrument"] = instrument,
        ["Answers"] = $"{{{string.Join(",", codes.Select(code => $"\"{code}\":4"))}}}",
    };
}
