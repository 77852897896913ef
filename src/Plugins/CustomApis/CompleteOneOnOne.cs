using System;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Settings;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>Checks, freezes and scores a 1:1, and sees to the next one: all of it, or nothing and a list of what is missing.</summary>
public sealed class CompleteOneOnOne : CoachingApi
{
    public override string UniqueName => "coach_CompleteOneOnOne";

    protected override void Respond(ApiCall call)
    {
        var one = new OneOnOneRecordStore(call.AsCaller).Find(call.IdOf("OneOnOne")) ?? throw new RefusedException(NotFound());
        var caller = one.Caller(call.Caller);
        var system = call.AsSystem(Authorised.By(RepCallerRule.Check(caller, one.Rep.Name, RepCaller.Manager), caller.ToString()));

        var request = new CompletionRequest(call.Caller, NextStart(call), call.OptionalText("OverrideReason"), call.NowUtc);
        var outcome = new OneOnOneCompletion(system, new SettingStore(system).All()).Complete(one, request);
        call.Answer("Missing", MissingPartJson.Write(outcome.Missing));
        if (outcome.Score is { } score)
            call.Answer("Score", score);
    }

    /// <summary>The platform may give the type's default for an input that was left out.</summary>
    private static DateTime? NextStart(ApiCall call) =>
        call.Optional<DateTime>("NextStart") is { } given && given != default ? DateTime.SpecifyKind(given, DateTimeKind.Utc) : null;

    private static Refusal NotFound() =>
        new(RefusalCode.RowNotFound, "Complete 1:1", "There is no such 1:1, or you may not read it.", "Open a 1:1 of yours and complete that.");
}
