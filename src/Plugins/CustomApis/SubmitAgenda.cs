using CrmCoaching.Data.Agendas;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Settings;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.CustomApis;

/// <summary>The rep hands in the agenda of a 1:1. Handing it in again changes nothing.</summary>
public sealed class SubmitAgenda : CoachingApi
{
    public override string UniqueName => "coach_SubmitAgenda";

    protected override void Respond(ApiCall call)
    {
        var meeting = new MeetingStore(call.AsCaller).Of(call.IdOf("OneOnOne")) ?? throw new RefusedException(Meeting.NotFound("Agenda"));
        var caller = meeting.CallerOf(call.Caller);
        var authorised = Authorised.By(RepCallerRule.Check(caller, meeting.Rep.Name, RepCaller.Self), caller.ToString());
        RefusedException.ThrowIf(AgendaSubmission.Check(meeting));

        var system = call.AsSystem(authorised);
        var submission = AgendaSubmission.Of(meeting, call.NowUtc);
        if (submission.IsFirst)
            system.Update(new Entity(OneOnOneTable.LogicalName, meeting.Id) { [OneOnOneTable.AgendaSubmittedOn] = submission.On });
        call.Answer("SubmittedOn", submission.On);
        call.Answer("InAdvance", submission.IsInAdvance(meeting.Start, AgendaSettings.InAdvance(new SettingStore(system).All())));
    }
}
