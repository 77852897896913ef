using CrmCoaching.Data;
using CrmCoaching.Data.Commitments;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Commitments;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>The rep accepts or declines what they promised, and so confirms that the 1:1 took place.</summary>
public sealed class WrapUp : CoachingApi
{
    /// <summary>More than any 1:1 brings, and few enough for one query.</summary>
    private const int MostCommitments = 200;

    public override string UniqueName => "coach_WrapUp";

    protected override void Respond(ApiCall call)
    {
        var one = new OneOnOneRecordStore(call.AsCaller).Find(call.IdOf("OneOnOne")) ?? throw new RefusedException(NotFound());
        var caller = one.Caller(call.Caller);
        var system = call.AsSystem(Authorised.By(RepCallerRule.Check(caller, one.Rep.Name, RepCaller.Self), caller.ToString()));

        // The rep's row, so that the manager who completes at the same time waits.
        new OneOnOneStore(system).TakeTurn(one.Rep.Id, call.NowUtc);
        one = new OneOnOneRecordStore(system).Find(one.Id) ?? one;
        var request = Request(call);
        var commitments = new CommitmentStore(system);
        RefusedException.ThrowIf(WrapUpRule.Check(one, request, commitments.Of([.. request.Accepted, .. request.Declined.Keys]), call.NowUtc, out var plan));

        foreach (var accepted in plan.Accept)
            commitments.Accept(accepted, call.NowUtc);
        foreach (var declined in plan.Decline)
            commitments.Decline(declined, request.Declined[declined]);
        if (one.RepConfirmedOn is null)
            new OneOnOneCompletionStore(system).Confirm(one.Id, call.NowUtc);
        call.Answer("ConfirmedOn", one.RepConfirmedOn ?? call.NowUtc);
    }

    private static WrapUpRequest Request(ApiCall call)
    {
        var request = new WrapUpRequest(
            DeclinedJson.Ids(call.OptionalText("Accepted")) ?? throw Invalid(call, "Accepted", "a list of ids"),
            DeclinedJson.Read(call.OptionalText("Declined")) ?? throw Invalid(call, "Declined", "a JSON list of objects with id and reason"));
        if (request.Accepted.Count + request.Declined.Count > MostCommitments)
            throw Invalid(call, "Accepted", $"together with Declined, a list of at most {MostCommitments} commitments");
        foreach (var reason in request.Declined.Values)
            TextLimits.Require(reason, TextLimits.Reason, "Reason for declining a commitment");
        return request;
    }

    private static RefusedException Invalid(ApiCall call, string input, string form) => new(new Refusal(
        RefusalCode.InputInvalid, call.Context.MessageName, $"The input {input} must be {form}.", "Correct the call."));

    private static Refusal NotFound() =>
        new(RefusalCode.RowNotFound, "Wrap up", "There is no such 1:1, or you may not read it.", "Open a 1:1 of yours and wrap that up.");
}
