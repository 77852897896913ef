using System.Collections.Concurrent;
using System.Globalization;
using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Security;

/// <summary>The users' profiles and the organisation's settings, kept until a row that they are made of changes.</summary>
public sealed class UserDirectory(MetadataCatalog catalog, RowStore rows)
{
    private static readonly HashSet<string> Sources = new(StringComparer.Ordinal)
    {
        "systemuser", "usersettings", "team", "teammembership", "teamroles", "systemuserroles", "role", "roleprivileges", "privilege",
        "businessunit", "organization", "transactioncurrency", "fieldpermission", "systemuserprofiles", "teamprofiles", "hierarchysecurityconfiguration",
    };

    private readonly ConcurrentDictionary<Guid, UserProfile> profiles = new();
    private readonly ConcurrentDictionary<Guid, IReadOnlyDictionary<Guid, int>> below = new();
    private Entity? organization;
    private IReadOnlySet<string>? outsideHierarchy;

    public static bool DependsOn(string table) => Sources.Contains(table);

    public void Forget()
    {
        profiles.Clear();
        below.Clear();
        organization = null;
        outsideHierarchy = null;
    }

    /// <exception cref="System.ServiceModel.FaultException">ObjectDoesNotExist.</exception>
    public UserProfile Get(Session session, Guid userId) =>
        profiles.TryGetValue(userId, out var profile) ? profile : profiles[userId] = Read(session, userId);

    /// <summary>The organisation's row.</summary>
    public Entity Organization(Session session) =>
        organization ??= rows.Read(session, catalog.Table("organization"), KnownRows.Organization)
            ?? throw new StartupProblem("The database has no organization row; it was not made by this host.");

    /// <summary>Logical names of the tables that the organisation took out of hierarchy security.</summary>
    public IReadOnlySet<string> TablesOutsideHierarchy(Session session) => outsideHierarchy ??= ReadTablesOutsideHierarchy(session);

    internal IReadOnlyDictionary<Guid, int> Below(Guid manager, Func<IReadOnlyDictionary<Guid, int>> find) =>
        below.TryGetValue(manager, out var known) ? known : below[manager] = find();

    private static HashSet<string> ReadTablesOutsideHierarchy(Session session)
    {
        var tables = new HashSet<string>(StringComparer.Ordinal);
        using var reader = session.Query("SELECT objecttypecode FROM hierarchysecurityconfiguration WHERE objecttypecode IS NOT NULL");
        while (reader.Read()) tables.Add(reader.GetString(0));
        return tables;
    }

    internal static Depth DepthOfTeam(Session session, Guid team, string privilege)
    {
        var roles = Ids(session, "SELECT roleid FROM teamroles WHERE teamid = $0", team);
        return roles.Contains(KnownRows.AdministratorRole) ? Depth.Global : PrivilegesOf(session, roles).GetValueOrDefault(privilege);
    }

    private UserProfile Read(Session session, Guid userId)
    {
        var user = rows.Read(session, catalog.Table("systemuser"), userId) ?? throw Fault.Of(ErrorCode.ObjectDoesNotExist, "systemuser", userId);
        var settings = rows.Read(session, catalog.Table("usersettings"), userId);
        var teams = Ids(session, "SELECT teamid FROM teammembership WHERE systemuserid = $0", userId);
        var roles = Ids(session, "SELECT roleid FROM systemuserroles WHERE systemuserid = $0", userId);
        roles.AddRange(teams.SelectMany(team => Ids(session, "SELECT roleid FROM teamroles WHERE teamid = $0", team)));
        var zone = settings?.GetAttributeValue<int?>("timezonecode") ?? TimeZones.UtcCode;
        return new UserProfile
        {
            Id = userId,
            Name = user.GetAttributeValue<string>("fullname") ?? "",
            BusinessUnitId = user.GetAttributeValue<EntityReference>("businessunitid")?.Id ?? KnownRows.RootBusinessUnit,
            IsDisabled = user.GetAttributeValue<bool>("isdisabled"),
            IsUnrestricted = userId == KnownRows.SystemUser || roles.Contains(KnownRows.AdministratorRole),
            TeamIds = teams,
            Privileges = PrivilegesOf(session, roles),
            Columns = ColumnProfiles.Of(session, userId),
            TimeZoneCode = zone,
            TimeZone = TimeZones.Find(zone) ?? TimeZoneInfo.Utc,
            Culture = CultureOf(settings?.GetAttributeValue<int?>("localeid")),
            CurrencyId = (settings?.GetAttributeValue<EntityReference>("transactioncurrencyid") ?? user.GetAttributeValue<EntityReference>("transactioncurrencyid"))?.Id,
        };
    }

    private static List<Guid> Ids(Session session, string sql, Guid value)
    {
        var ids = new List<Guid>();
        using var reader = session.Query(sql, GuidOrder.ToBytes(value));
        while (reader.Read()) ids.Add(GuidOrder.FromBytes((byte[])reader.GetValue(0)));
        return ids;
    }

    private static Dictionary<string, Depth> PrivilegesOf(Session session, IEnumerable<Guid> roles)
    {
        var depths = new Dictionary<string, Depth>(StringComparer.OrdinalIgnoreCase);
        foreach (var role in roles.Distinct())
        {
            using var reader = session.Query(
                "SELECT p.name, rp.privilegedepthmask FROM roleprivileges rp JOIN privilege p ON p.privilegeid = rp.privilegeid WHERE rp.roleid = $0",
                GuidOrder.ToBytes(role));
            while (reader.Read())
            {
                var name = reader.GetString(0);
                var depth = DepthMask.ToDepth(reader.GetInt32(1));
                if (depth > depths.GetValueOrDefault(name)) depths[name] = depth;
            }
        }

        return depths;
    }

    private static CultureInfo CultureOf(int? localeId)
    {
        try
        {
            return CultureInfo.GetCultureInfo(localeId is null or 0 ? 1033 : localeId.Value);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo(1033);
        }
    }
}
