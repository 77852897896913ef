using System;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.CustomApis;

/// <summary>Opens the rep's 1:1 nearest to now, or creates one. Whoever presses, however often, opens the same.</summary>
public sealed class StartOneOnOne : CoachingApi
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    public override string UniqueName => "coach_StartOneOnOne";

    protected override void Respond(ApiCall call)
    {
        var rep = new PeopleStore(call.AsCaller).Rep(call.IdOf("Rep")) ?? throw new RefusedException(NotFound());
        var authorised = Check(call, rep);
        var system = call.AsSystem(authorised);
        var store = new OneOnOneStore(system);

        var open = NearestOneOnOne.To(call.NowUtc, store.OpenAround(rep.Id, call.NowUtc));
        var created = open is null;
        open ??= CreateInTurn(call, rep, store, out created);
        if (open.Status != OpenStatus.InProgress)
            store.Prepare(open, scorecard: null);

        call.Answer("OneOnOne", new EntityReference(OneOnOneTable.LogicalName, open.Id));
        call.Answer("Created", created);
    }

    /// <summary>Two may come here at the same time: the second waits, and then finds what the first created.</summary>
    private static OpenOneOnOne CreateInTurn(ApiCall call, Rep rep, OneOnOneStore store, out bool created)
    {
        var draft = AdHocOneOnOne.Now(rep, call.NowUtc, Length) ?? throw new RefusedException(AdHocOneOnOne.NobodyToHoldIt(rep));
        store.TakeTurn(rep.Id, call.NowUtc);
        var meanwhile = NearestOneOnOne.To(call.NowUtc, store.OpenAround(rep.Id, call.NowUtc));
        created = meanwhile is null;
        return meanwhile ?? new OpenOneOnOne(store.Create(draft), draft.Start, CadenceFrequency.None, OpenStatus.Planned);
    }

    private static Authorised Check(ApiCall call, Rep rep)
    {
        var caller = RepCallerRule.Of(call.Caller, rep.Id, rep.Manager is { } manager ? [manager] : [], holdsLeaderRole: false);
        // Who was the manager when the 1:1 was planned may still hold it; the row is theirs, so they can read it.
        if (caller == RepCaller.None && new OneOnOneStore(call.AsCaller).ManagesOneAround(call.Caller, rep.Id, call.NowUtc))
            caller = RepCaller.Manager;
        return Authorised.By(RepCallerRule.Check(caller, rep.Name, RepCaller.Manager, RepCaller.Self), caller.ToString());
    }

    private static Refusal NotFound() =>
        new(RefusalCode.RowNotFound, "Start 1:1", "There is no such user, or you may not read their record.", "Start from a user record that you can open.");
}
