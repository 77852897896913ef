using System;
using CrmCoaching.Data;
using CrmCoaching.Data.Agendas;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Pipeline;
using CrmCoaching.Data.Settings;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.CustomApis;

/// <summary>What happened to the rep's opportunities since the two last met, and the agenda with proposals from it.</summary>
public sealed class GetDigest : CoachingApi
{
    public override string UniqueName => "coach_GetDigest";

    protected override void Respond(ApiCall call)
    {
        var meeting = new MeetingStore(call.AsCaller).Of(call.IdOf("OneOnOne")) ?? throw new RefusedException(Meeting.NotFound("Digest"));
        var caller = meeting.CallerOf(call.Caller);
        var authorised = Authorised.By(RepCallerRule.Check(caller, meeting.Rep.Name, RepCaller.Manager, RepCaller.Self), caller.ToString());

        var system = call.AsSystem(authorised);
        call.Answer("Digest", meeting.HasEnded || IsFormerManager(meeting, call.Caller) ? AsKept(system, meeting) : Current(call, system, meeting));
    }

    /// <summary>Who may still finish the 1:1, and reads what was kept until the rep went to somebody else.</summary>
    private static bool IsFormerManager(Meeting meeting, Guid caller) => meeting.IsHandedOver && caller == meeting.Manager;

    private static string AsKept(IOrganizationService system, Meeting meeting) => new DigestStore(system).Kept(meeting.Id) ?? JsonText.Write(DigestJson.None(meeting));

    /// <summary>Kept from the time on at which the 1:1 is prepared; before, looking at it is no event in its life.</summary>
    private static string Current(ApiCall call, IOrganizationService system, Meeting meeting)
    {
        var store = new DigestStore(system);
        var settings = new SettingStore(system).All();
        var digest = store.Of(meeting, call.NowUtc, settings);
        if (meeting.Status != MeetingStatus.Planned && !meeting.IsHandedOver)
            store.Keep(meeting.Id, digest);
        digest.Agenda = new AgendaStore(system, call.AsCaller).Of(meeting, settings);
        return JsonText.Write(digest);
    }
}
