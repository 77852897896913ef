using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Settings;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Kpis.Scorecards;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.CustomApis;

/// <summary>Opens the rep's 1:1 nearest to now, or creates one. Whoever presses, however often, opens the same.</summary>
public sealed class StartOneOnOne : CoachingApi
{
    private static readonly RepCaller[] Allowed = [RepCaller.Manager, RepCaller.Self];

    public override string UniqueName => "coach_StartOneOnOne";

    protected override void Respond(ApiCall call)
    {
        var rep = new PeopleStore(call.AsCaller).Rep(call.IdOf("Rep")) ?? throw new RefusedException(NotFound());
        var isFormer = IsFormerManager(call, rep);
        var system = call.AsSystem(Check(call.Caller, rep, isFormer));
        var store = new OneOnOneStore(system);
        var settings = new SettingStore(system).All();

        var found = NearestOneOnOne.To(call.NowUtc, store.OpenAround(rep.Id, call.NowUtc).Where(one => !isFormer || one.Manager == call.Caller));
        if (found is null && isFormer)
            throw new RefusedException(RepCallerRule.Check(RepCaller.None, rep.Name, Allowed)!);

        var started = found is null ? CreateInTurn(call, rep, store, OneOnOneSettings.Length(settings)) : new StartedOneOnOne(found, Created: false);
        if (started.OneOnOne.Status != OpenStatus.InProgress)
            store.Prepare(started.OneOnOne, IsHandedOver(started.OneOnOne, rep) ? null : Numbers(call, rep, system, settings));

        call.Answer("OneOnOne", new EntityReference(OneOnOneTable.LogicalName, started.OneOnOne.Id));
        call.Answer("Created", started.Created);
    }

    /// <summary>Null when the caller would rather have the 1:1 without them, as after the numbers could not be had.</summary>
    private static Scorecard? Numbers(ApiCall call, Rep rep, IOrganizationService system, IReadOnlyDictionary<string, string> settings) =>
        call.Optional<bool>("WithoutScorecard") == true ? null : new ScorecardStore(system).Of(rep, call.NowUtc, settings);

    /// <summary>Two may come here at the same time: the second waits, and then finds what the first created.</summary>
    private static StartedOneOnOne CreateInTurn(ApiCall call, Rep rep, OneOnOneStore store, TimeSpan length)
    {
        var one = AdHocOneOnOne.Now(rep, call.NowUtc, length) ?? throw new RefusedException(AdHocOneOnOne.NobodyToHoldIt(rep));
        store.TakeTurn(rep.Id, call.NowUtc);
        if (NearestOneOnOne.To(call.NowUtc, store.OpenAround(rep.Id, call.NowUtc)) is { } meanwhile)
            return new StartedOneOnOne(meanwhile, Created: false);

        var created = store.CreateAdHoc(one, store.LastHeld(rep.Id));
        return new StartedOneOnOne(new OpenOneOnOne(created, rep.Manager, one.Start, CadenceFrequency.None, OpenStatus.Planned), Created: true);
    }

    private static Authorised Check(Guid person, Rep rep, bool isFormerManager)
    {
        var caller = isFormerManager ? RepCaller.Manager : CallerOf(person, rep);
        return Authorised.By(RepCallerRule.Check(caller, rep.Name, Allowed), caller.ToString());
    }

    /// <summary>Who was the manager when the 1:1 was planned may still hold it, but begin no other; the row is theirs, so they can read it.</summary>
    private static bool IsFormerManager(ApiCall call, Rep rep) =>
        CallerOf(call.Caller, rep) == RepCaller.None && new OneOnOneStore(call.AsCaller).ManagesOneAround(call.Caller, rep.Id, call.NowUtc);

    private static RepCaller CallerOf(Guid person, Rep rep) =>
        RepCallerRule.Of(person, rep.Id, rep.Manager is { } manager ? [manager] : [], holdsLeaderRole: false);

    /// <summary>Whoever owns the 1:1 reads what is stored in it, and a former manager is not to read numbers of now.</summary>
    private static bool IsHandedOver(OpenOneOnOne one, Rep rep) => rep.Manager is { } now && one.Manager is { } holder && now != holder;

    private static Refusal NotFound() =>
        new(RefusalCode.RowNotFound, "Start 1:1", "There is no such user, or you may not read their record.", "Start from a user record that you can open.");
}
