using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Cadences;

/// <summary>
/// Puts a rep's 1:1s into the hands of whoever is the rep's manager now. It asks how things stand and not what has happened, so it can be repeated; until all
/// of the history can be read, the rep's user keeps the note that a handover is open.
/// </summary>
public sealed class Handover(IOrganizationService service, DateTime nowUtc)
{
    /// <param name="former">Who was the manager before, where that is known; else whoever has the cadence. What was shared with them is closed again.</param>
    /// <param name="mayGoOn">Asked before each row of the history, of which the first is always done. Each takes what is below it along.</param>
    /// <param name="isThrough">Whether nothing is left that could be done.</param>
    /// <returns>Rows that went to somebody else, were opened or closed to somebody, or were called off.</returns>
    public int Of(Guid rep, Guid? former, Func<bool> mayGoOn, out bool isThrough)
    {
        isThrough = true;
        if (Find(rep) is not { } user)
            return 0;

        var manager = user.Lookup(SystemUserTable.ParentSystemUserId);
        var store = new HandoverStore(service, nowUtc);
        var noted = user.Text(SystemUserTable.OpenHandover);
        var verdict = HandoverRule.Of(
            user.Number<bool>(SystemUserTable.IsDisabled) ?? false, manager, manager is { } next && new RoleStore(service).HoldsAny(next, [.. RoleNames.OfManagers]));
        if (verdict == HandoverVerdict.Wait)
        {
            // Of a user who was never coached there is nothing to wait for.
            if (noted is not null && !store.HasHistory(rep))
                Settle(rep, noted);
            return 0;
        }

        if (verdict == HandoverVerdict.End)
        {
            var ended = store.End(rep);
            Settle(rep, noted);
            return ended;
        }

        var formers = Formers(former ?? store.HolderOf(rep), noted, manager!.Value);

        // The cadence first: what is planned from now on is the new manager's.
        var written = store.GiveCadences(rep, manager.Value) + store.GiveOneOnOnes(rep, manager.Value)
            + store.GiveCommitments(rep, manager.Value) + store.GiveGoals(rep, manager.Value);
        written += ShareHistory(rep, formers, manager.Value, mayGoOn, out isThrough);
        if (isThrough)
            Settle(rep, noted);
        return written;
    }

    private static IReadOnlyList<Guid> Formers(Guid? latest, string? noted, Guid next) =>
        [.. OpenHandover.From(OpenHandover.Read(noted), latest).Former.Where(one => one != next)];

    private int ShareHistory(Guid rep, IReadOnlyList<Guid> formers, Guid next, Func<bool> mayGoOn, out bool isThrough)
    {
        var written = 0;
        bool MayGoOn()
        {
            if (written > 0 && !mayGoOn())
                return false;
            written++;
            return true;
        }

        var shares = new HistoryShares(service);
        var parties = new PartyShares(service);
        isThrough = !formers.Any(former => shares.Close(rep, former, MayGoOn))
            && !shares.Open(rep, next, MayGoOn)
            && !formers.Select(one => (Guid?)one).DefaultIfEmpty().Any(former => parties.HandOver(rep, former, next, MayGoOn));
        return written;
    }

    /// <summary>Takes the note away, unless the manager has changed again meanwhile: then that handover is open.</summary>
    private void Settle(Guid rep, string? noted)
    {
        if (noted is null)
            return;

        new OneOnOneStore(service).TakeTurn(rep, nowUtc);
        if (Find(rep)?.Text(SystemUserTable.OpenHandover) == noted)
            service.Update(new Entity(SystemUserTable.LogicalName, rep) { [SystemUserTable.OpenHandover] = null });
    }

    private Entity? Find(Guid rep)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName)
        {
            ColumnSet = new ColumnSet(SystemUserTable.ParentSystemUserId, SystemUserTable.IsDisabled, SystemUserTable.OpenHandover),
            TopCount = 1,
        };
        query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.Equal, rep);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
