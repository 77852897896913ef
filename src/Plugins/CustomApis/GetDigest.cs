using CrmCoaching.Data;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Pipeline;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>What happened to the rep's opportunities since the two last met, with proposals for the rep's agenda.</summary>
public sealed class GetDigest : CoachingApi
{
    public override string UniqueName => "coach_GetDigest";

    protected override void Respond(ApiCall call)
    {
        var meeting = new MeetingStore(call.AsCaller).Of(call.IdOf("OneOnOne")) ?? throw new RefusedException(Meeting.NotFound("Digest"));
        var caller = meeting.CallerOf(call.Caller);
        var authorised = Authorised.By(RepCallerRule.Check(caller, meeting.Rep.Name, RepCaller.Manager, RepCaller.Self), caller.ToString());

        var store = new DigestStore(call.AsSystem(authorised));
        call.Answer("Digest", meeting.HasEnded ? store.Kept(meeting.Id) ?? JsonText.Write(DigestJson.None(meeting)) : Current(call, store, meeting));
    }

    /// <summary>Kept from the time on at which the 1:1 is prepared; before, looking at it is no event in its life.</summary>
    private static string Current(ApiCall call, DigestStore store, Meeting meeting)
    {
        var digest = store.Of(meeting, call.NowUtc);
        if (meeting.Status != MeetingStatus.Planned)
            store.Keep(meeting.Id, digest);
        return JsonText.Write(digest);
    }
}
