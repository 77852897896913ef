using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Feedback;
using CrmCoaching.Data.Settings;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Feedback;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>The published reps' view of a manager, for the manager and the leaders above.</summary>
public sealed class GetFeedback : CoachingApi
{
    public override string UniqueName => "coach_GetFeedback";

    protected override void Respond(ApiCall call)
    {
        var manager = call.IdOf("Manager");
        var people = new PeopleStore(call.AsCaller);
        var system = call.AsSystem(Authorised.By(
            FeedbackReaderRule.Check(call.Caller, manager, () => people.ChainAbove(manager), () => people.HoldsLeaderRole(call.Caller)),
            call.Caller == manager ? "the manager" : "a leader above"));

        var minimum = FeedbackSettings.Minimum(new SettingStore(system).All());
        call.Answer("Summary", JsonText.Write(new PublishedFeedbackStore(system).Of(manager, QuarterOf(call), minimum, call.NowUtc)));
    }

    private static Quarter QuarterOf(ApiCall call) =>
        Quarter.TryParse(call.Text("Quarter").Trim(), out var quarter) ? quarter : throw new RefusedException(new Refusal(
            RefusalCode.InputInvalid, call.Context.MessageName, "The input Quarter is no quarter of the calendar.", "Give year and number, such as 2026-Q2."));
}
