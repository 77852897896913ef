using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Access;

/// <summary>Everybody who can read a row. Twelve reads at most, whatever the number of people.</summary>
public sealed class ReaderStore(IOrganizationService service)
{
    private readonly ReadPrivilegeStore privileges = new(service);

    public ReadersJson Of(ReadableRow row)
    {
        var table = row.Row.LogicalName;
        var tree = new UnitStore(service).Tree();
        var people = new List<ReaderJson>();
        var teams = new List<ReaderTeamJson>();
        var depth = 0;
        if (row.Owner is { } owner)
        {
            depth = new HierarchySettings(service).DepthFor(table);
            var principals = Principals(row.Row, owner);
            people.AddRange(People(table, principals, owner, depth, tree));
            teams.AddRange(Teams(principals, owner));
        }

        var roles = RoleReachRule.Of(row.Unit, privileges.Groups(table), tree);
        return ReaderWords.Describe(new ReadersJson
        {
            Table = table,
            People = [.. people],
            Teams = [.. teams],
            Roles = [.. roles.GroupBy(group => (group.Role, group.Unit, group.ThroughTeam)).Select(same => new ReaderRoleJson
            {
                Role = same.Key.Role,
                BusinessUnit = tree.NameOf(same.Key.Unit),
                People = same.Max(group => group.People),
                ThroughTeam = same.Key.ThroughTeam,
            })],
            Hierarchy = depth > 0,
        }, privileges.Administrators());
    }

    /// <summary>The owner first, then whom the row is shared with for reading, by itself or through the row that it stands below.</summary>
    private List<EntityReference> Principals(EntityReference row, EntityReference owner)
    {
        var query = new QueryExpression(PrincipalObjectAccessTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                PrincipalObjectAccessTable.Principalid, PrincipalObjectAccessTable.Principaltypecode,
                PrincipalObjectAccessTable.Accessrightsmask, PrincipalObjectAccessTable.Inheritedaccessrightsmask),
        };
        query.Criteria.AddCondition(PrincipalObjectAccessTable.Objectid, ConditionOperator.Equal, row.Id);
        var shared = service.RetrieveMultiple(query).Entities
            .Where(MayRead)
            .Select(share => new EntityReference(share.Text(PrincipalObjectAccessTable.Principaltypecode), share.GetAttributeValue<Guid>(PrincipalObjectAccessTable.Principalid)))
            .Where(principal => principal.Id != owner.Id);
        return [owner, .. shared];
    }

    private static bool MayRead(Entity share)
    {
        var rights = (share.Number<int>(PrincipalObjectAccessTable.Accessrightsmask) ?? 0) | (share.Number<int>(PrincipalObjectAccessTable.Inheritedaccessrightsmask) ?? 0);
        return ((AccessRights)rights).HasFlag(AccessRights.ReadAccess);
    }

    private IEnumerable<ReaderJson> People(string table, List<EntityReference> principals, EntityReference owner, int depth, UnitTree tree)
    {
        var users = principals.Where(principal => principal.LogicalName == SystemUserTable.LogicalName).Select(principal => principal.Id).ToList();
        var named = new NamedReaderStore(service).Of(users, owner.Id, depth);
        var readers = privileges.Holders(table, [.. named.Select(one => one.Id).Concat(named.SelectMany(one => one.Above).Select(manager => manager.Id)).Distinct()]);
        var told = new HashSet<Guid>();
        foreach (var one in named.Where(one => !one.IsDisabled && readers.Contains(one.Id)).OrderBy(one => !one.IsOwner))
        {
            told.Add(one.Id);
            yield return new ReaderJson { Id = one.Id.ToString(), Name = one.Name, Because = one.IsOwner ? "owner" : "shared" };
        }

        foreach (var one in named)
        {
            foreach (var manager in HierarchyReachRule.Of(one.Unit, one.Above, depth, readers, tree).Where(manager => told.Add(manager.Id)))
                yield return new ReaderJson { Id = manager.Id.ToString(), Name = manager.Name, Because = "manager", Of = one.Name };
        }
    }

    private IEnumerable<ReaderTeamJson> Teams(List<EntityReference> principals, EntityReference owner)
    {
        var teams = principals.Where(principal => principal.LogicalName == TeamTable.LogicalName).Select(principal => principal.Id).ToList();
        return new TeamStore(service).Sizes(teams)
            .Select(team => new ReaderTeamJson { Name = team.Name, Because = team.Team == owner.Id ? "owner" : "shared", People = team.People });
    }
}
