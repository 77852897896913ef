using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Access;

/// <summary>Shares between rep and manager. Only with somebody whose role lets them read the table: anything else is a fault, and a fault ends the transaction.</summary>
public sealed class PartyShares(IOrganizationService system)
{
    /// <summary>Months are shared where they are written, by the thousand, without a step.</summary>
    private static readonly IReadOnlyList<string> Tables = [.. SharedTable.All.Select(one => one.Table), RepMonthTable.LogicalName];
    private readonly ReadPrivilegeStore privileges = new(system);

    /// <summary>Shares a new row with the other party: three reads and a write.</summary>
    /// <param name="owner">Null where a team owns the row.</param>
    /// <returns>Whether there was somebody to share it with.</returns>
    public bool ShareNew(EntityReference row, Guid rep, Guid? owner)
    {
        var other = OtherPartyRule.Of(owner, rep, owner == rep ? new PeopleStore(system).ManagerOf(rep) : null);
        if (other is not { } party || !privileges.Holders(row.LogicalName, [party]).Contains(party))
            return false;

        var table = SharedTable.Of(row.LogicalName);
        Grant(row, party, party == rep ? table.ForRep : table.ForManager);
        return true;
    }

    /// <summary>
    /// Lets a rep's new manager read what there is about the rep, and closes to the former one what is not theirs. What is done already is
    /// not done again, so it can be stopped and repeated.
    /// </summary>
    /// <param name="former">Null where the rep had no manager.</param>
    /// <param name="mayGoOn">Asked before each row.</param>
    /// <returns>Whether rows are left.</returns>
    public bool HandOver(Guid rep, Guid? former, Guid next, Func<bool> mayGoOn)
    {
        foreach (var table in Tables)
        {
            foreach (var row in former is { } gone ? References(RepRows.SharedWith(gone, table, rep)) : [])
            {
                if (!mayGoOn())
                    return true;
                system.Execute(new RevokeAccessRequest { Target = row, Revokee = User(former!.Value) });
            }

            if (!privileges.Holders(table, [next]).Contains(next))
                continue;
            foreach (var row in References(RepRows.ClosedTo(next, table, rep)))
            {
                if (!mayGoOn())
                    return true;
                Grant(row, next, SharedTable.All.FirstOrDefault(one => one.Table == table)?.ForManager ?? AccessRights.ReadAccess);
            }
        }

        return false;
    }

    private void Grant(EntityReference row, Guid user, AccessRights rights) => system.Execute(new GrantAccessRequest
    {
        Target = row,
        PrincipalAccess = new PrincipalAccess { Principal = User(user), AccessMask = rights },
    });

    /// <summary>One read.</summary>
    private List<EntityReference> References(QueryExpression query) =>
        [.. system.RetrieveMultiple(query).Entities.Select(row => new EntityReference(query.EntityName, row.Id))];

    private static EntityReference User(Guid id) => new(SystemUserTable.LogicalName, id);
}
