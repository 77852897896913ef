using System;
using System.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Cadences;

/// <summary>Puts a rep's 1:1s into the hands of whoever is the rep's manager now. It asks how things stand and not what has happened, so it can be repeated.</summary>
public sealed class Handover(IOrganizationService service, DateTime nowUtc)
{
    /// <summary>Rows of the history whose shares are changed, the newest first: ten years of weekly 1:1s. Each takes what is below it along.</summary>
    private const int MostShares = 500;

    /// <param name="former">Who was the manager before, where that is known; else whoever has the cadence. What was shared with them is closed again.</param>
    /// <param name="hasTime">Asked between the writes of the history.</param>
    /// <returns>Rows that went to somebody else or were called off.</returns>
    public int Of(Guid rep, Guid? former, Func<bool> hasTime)
    {
        if (Find(rep) is not { } user)
            return 0;

        var manager = user.Lookup(SystemUserTable.ParentSystemUserId);
        var store = new HandoverStore(service, nowUtc);
        var verdict = HandoverRule.Of(
            user.Number<bool>(SystemUserTable.IsDisabled) ?? false, manager, manager is { } next && new RoleStore(service).HoldsAny(next, RoleNames.Manager));
        if (verdict == HandoverVerdict.End)
            return store.End(rep);
        if (verdict == HandoverVerdict.Wait)
            return 0;

        former ??= store.HolderOf(rep);

        // The cadence first: what is planned from now on is the new manager's.
        var written = store.GiveCadences(rep, manager!.Value) + store.GiveOneOnOnes(rep, manager.Value) + store.GiveCommitments(rep, manager.Value);
        ShareHistory(rep, former, manager.Value, hasTime);
        return written;
    }

    private void ShareHistory(Guid rep, Guid? former, Guid next, Func<bool> hasTime)
    {
        var left = MostShares;
        bool MayGoOn() => left-- > 0 && hasTime();
        var shares = new HistoryShares(service);
        if (former is { } gone && gone != next && shares.Close(rep, gone, MayGoOn))
            return;
        if (!shares.Open(rep, next, MayGoOn))
            new PartyShares(service).HandOver(rep, former == next ? null : former, next, MayGoOn);
    }

    private Entity? Find(Guid rep)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName)
        {
            ColumnSet = new ColumnSet(SystemUserTable.ParentSystemUserId, SystemUserTable.IsDisabled),
            TopCount = 1,
        };
        query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.Equal, rep);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
