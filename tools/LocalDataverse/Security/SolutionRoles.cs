using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Security;

/// <summary>Brings privileges and the solution's roles to what the files say, as an import does.</summary>
internal sealed class SolutionRoles(SolutionContent solution, RowStore rows, Session session, DateTime now)
{
    private readonly MetadataCatalog catalog = solution.Catalog;

    public void Write()
    {
        var known = ReadPrivileges();
        var needed = catalog.Tables.Where(table => !table.IsIntersect)
            .SelectMany(table => PrivilegeName.VerbsOf(table).Select(verb => PrivilegeName.Of(verb, table)))
            .Concat(solution.Roles.SelectMany(role => role.Privileges.Keys))
            .Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var name in needed.Where(name => !known.Contains(PrivilegeName.Id(name)))) WritePrivilege(name);
        foreach (var role in solution.Roles) WriteRole(role);
    }

    private HashSet<Guid> ReadPrivileges()
    {
        var ids = new HashSet<Guid>();
        using var reader = session.Query("SELECT privilegeid FROM privilege");
        while (reader.Read()) ids.Add(GuidOrder.FromBytes((byte[])reader.GetValue(0)));
        return ids;
    }

    private void WritePrivilege(string name) => rows.Insert(session, catalog.Table("privilege"), PrivilegeName.Id(name), new Dictionary<string, object?>
    {
        ["name"] = name,
        ["canbebasic"] = true,
        ["canbelocal"] = true,
        ["canbedeep"] = true,
        ["canbeglobal"] = true,
        ["versionnumber"] = RowStore.NextVersion(session),
    });

    private void WriteRole(Role role)
    {
        var table = catalog.Table("role");
        var values = new Dictionary<string, object?>
        {
            ["name"] = role.Name,
            ["parentrootroleid"] = new EntityReference("role", role.Id),
            ["modifiedon"] = now,
            ["versionnumber"] = RowStore.NextVersion(session),
        };
        if (rows.Exists(session, table, role.Id))
        {
            rows.Update(session, table, role.Id, values);
        }
        else
        {
            values["businessunitid"] = new EntityReference("businessunit", KnownRows.RootBusinessUnit);
            values["createdon"] = now;
            rows.Insert(session, table, role.Id, values);
        }

        session.Run("DELETE FROM roleprivileges WHERE roleid = $0", GuidOrder.ToBytes(role.Id));
        foreach (var (name, depth) in role.Privileges)
        {
            rows.Insert(session, catalog.Table("roleprivileges"), Guid.NewGuid(), new Dictionary<string, object?>
            {
                ["roleid"] = role.Id,
                ["privilegeid"] = PrivilegeName.Id(name),
                ["privilegedepthmask"] = DepthMask.Of(depth),
                ["versionnumber"] = RowStore.NextVersion(session),
            });
        }
    }
}
