using System;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Feedback;
using CrmCoaching.Data.Settings;
using CrmCoaching.Domain.Feedback;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>
/// Stores an answer of the reps' view without its author. It runs within the request, so that nothing of it is ever
/// queued, and neither its inputs nor the caller are traced.
/// </summary>
public sealed class SubmitFeedback : CoachingApi
{
    public override string UniqueName => "coach_SubmitFeedback";

    protected override void Respond(ApiCall call)
    {
        var manager = call.IdOf("Manager");
        var instrument = FeedbackChoices.InstrumentOf(call.Optional<int>("Instrument"));
        if (instrument == Instrument.None)
            throw new RefusedException(new Refusal(RefusalCode.InputInvalid, UniqueName, "The input Instrument is none of the instruments.", "Give the number of Pulse, Quarterly or Self."));

        var period = FeedbackPeriod.Of(instrument, call.NowUtc);
        var system = call.AsSystem(Check(call, manager, instrument, period));
        var row = $"{instrument} {period.Text}";
        var comment = Comment(call, instrument, row);
        var given = AnswersReader.Read(call.OptionalText("Answers"));
        var statements = FeedbackSettings.Questionnaire(new SettingStore(system).All()).Of(instrument);
        RefusedException.ThrowIf(AnswerRule.Check(statements, given, row));

        var answers = given!.ToDictionary(answer => answer.Code, answer => answer.Value!.Value);
        var keys = new SecretStore(system).TakeTurn();
        new FeedbackResponseStore(system).Save(new ResponseDraft(call.Caller, manager, instrument, period, answers, comment), keys);
        call.Answer("Period", period.Text);
    }

    private static string? Comment(ApiCall call, Instrument instrument, string row)
    {
        var comment = call.OptionalText("Comment");
        if (comment is not null && instrument != Instrument.Quarterly)
            throw new RefusedException(new Refusal(RefusalCode.InputInvalid, row, "Only the quarterly survey has a comment.", "Leave the comment out."));

        TextLimits.Require(comment, TextLimits.Comment, row);
        return comment;
    }

    private static Authorised Check(ApiCall call, Guid manager, Instrument instrument, FeedbackPeriod period)
    {
        if (instrument == Instrument.Self)
        {
            var isManager = manager == call.Caller && new RoleStore(call.AsCaller).HoldsAny(call.Caller, RoleNames.Manager);
            return Authorised.By(RespondentRule.Check(instrument, isRep: false, isManager), "a manager about themselves");
        }

        var managerNow = new PeopleStore(call.AsCaller).Rep(call.Caller)?.Manager;
        var isRep = RespondentRule.IsRep(call.Caller, manager, managerNow, () => new PartyStore(call.AsCaller).HaveOneOnOne(manager, call.Caller, period.Span));
        return Authorised.By(RespondentRule.Check(instrument, isRep, isTheManager: false), "a rep of the manager");
    }
}
