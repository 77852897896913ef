using System.Text.Json.Nodes;
using CrmCoaching.Cli.Connections;
using CrmCoaching.Cli.Import.Source;

namespace CrmCoaching.Cli.Import.Load;

/// <summary>Finds the users whom the source names and, where the import may, creates those missing with their business units and managers.</summary>
internal sealed class TeamLoader(ImportSession session)
{
    // Regional offices that are named after the zones of the United States, by Dataverse time zone code.
    private static readonly Dictionary<string, int> ZoneOfRegion = new(StringComparer.OrdinalIgnoreCase)
    {
        ["West"] = 4, ["Mountain"] = 10, ["Central"] = 20, ["East"] = 35,
    };

    /// <exception cref="CommandFailure">Users are missing and the import may not create them.</exception>
    public async Task<IReadOnlyDictionary<string, Person>> Load(CancellationToken cancellation)
    {
        var names = session.Source.Teams.SelectMany(team => new[] { team.Agent, team.Manager }).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (session.Options.CreateUsers)
        {
            await CreateMissing(await FindUsers(names, cancellation), cancellation);
        }

        var users = await FindUsers(names, cancellation);
        var missing = names.Where(name => !users.ContainsKey(name)).ToList();
        if (missing.Count > 0)
        {
            throw new CommandFailure(
                $"The environment has no user with the full name {string.Join(", ", missing)}. Create and license them there, then run the import again.");
        }

        return await WithZones(users, cancellation);
    }

    private async Task<Dictionary<string, Guid>> FindUsers(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var wanted = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rows = await session.Connection.ReadAll("systemusers?$select=systemuserid,fullname&$filter=isdisabled eq false", cancellation);
        var found = rows
            .Where(row => row["fullname"] is not null && wanted.Contains(row["fullname"]!.GetValue<string>()))
            .ToLookup(row => row["fullname"]!.GetValue<string>(), row => row["systemuserid"]!.GetValue<Guid>(), StringComparer.OrdinalIgnoreCase);
        var ambiguous = found.Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        return ambiguous.Count == 0
            ? found.ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase)
            : throw new CommandFailure($"Several users are called {string.Join(", ", ambiguous)}. Full names must be unique for an import.");
    }

    private async Task CreateMissing(Dictionary<string, Guid> existing, CancellationToken cancellation)
    {
        var root = await RootBusinessUnit(cancellation);
        var teams = session.Source.Teams;
        await Send(teams.DistinctBy(team => team.Region, StringComparer.OrdinalIgnoreCase), team => BusinessUnit(team.Region, root), cancellation);
        var managers = teams.DistinctBy(team => team.Manager, StringComparer.OrdinalIgnoreCase).Where(team => !existing.ContainsKey(team.Manager)).ToList();
        var reps = teams.Where(team => !existing.ContainsKey(team.Agent) && managers.All(row => row.Manager != team.Agent)).ToList();
        await Send(managers, team => User(team.Manager, "Sales Manager", team.Region, null), cancellation);
        await Send(
            reps,
            team => User(team.Agent, "Sales Representative", team.Region, existing.TryGetValue(team.Manager, out var id) ? id : UserId(team.Manager)),
            cancellation);
        await Send(managers.Select(team => team with { Agent = team.Manager }).Concat(reps), Zone, cancellation);
        await AssignRoles("Coaching Manager", managers, team => UserId(team.Manager), cancellation);
        await AssignRoles("Coaching Rep", reps, team => UserId(team.Agent), cancellation);
    }

    private async Task<Guid> RootBusinessUnit(CancellationToken cancellation)
    {
        var rows = await session.Connection.ReadAll("businessunits?$select=businessunitid&$filter=_parentbusinessunitid_value eq null", cancellation);
        return rows[0]["businessunitid"]!.GetValue<Guid>();
    }

    private async Task Send(IEnumerable<TeamRow> rows, Func<TeamRow, WebApiOperation> operation, CancellationToken cancellation)
    {
        var work = rows.Select(row => (row, operation(row))).ToList();
        if (work.Count > 0)
        {
            await session.Send("Teams", SourceFolder.TeamsFile, work, cancellation);
        }
    }

    private static Guid UserId(string name) => RowId.Of("user", name);

    private static WebApiOperation BusinessUnit(string region, Guid parent) => WebApiOperation.Create("businessunits", RowId.Of("businessunit", region), new JsonObject
    {
        ["name"] = region,
        ["parentbusinessunitid@odata.bind"] = $"/businessunits({parent})",
    });

    private static WebApiOperation User(string name, string title, string region, Guid? manager)
    {
        var split = name.LastIndexOf(' ');
        var login = string.Join('.', name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var row = new JsonObject
        {
            ["firstname"] = split < 0 ? "" : name[..split],
            ["lastname"] = name[(split + 1)..],
            ["domainname"] = $"{login}@sales.example",
            ["internalemailaddress"] = $"{login}@sales.example",
            ["title"] = title,
            ["businessunitid@odata.bind"] = $"/businessunits({RowId.Of("businessunit", region)})",
        };
        if (manager is { } id)
        {
            row["parentsystemuserid@odata.bind"] = $"/systemusers({id})";
        }

        return WebApiOperation.Create("systemusers", UserId(name), row);
    }

    private static WebApiOperation Zone(TeamRow team) => WebApiOperation.Upsert(
        "usersettingscollection",
        UserId(team.Agent),
        new JsonObject { ["timezonecode"] = ZoneOfRegion.GetValueOrDefault(team.Region, 85) });

    private async Task AssignRoles(string role, IReadOnlyList<TeamRow> rows, Func<TeamRow, Guid> user, CancellationToken cancellation)
    {
        var found = await session.Connection.ReadAll($"roles?$select=roleid&$filter=name eq '{role}' and _parentroleid_value eq null", cancellation);
        if (found.Count == 0)
        {
            throw new CommandFailure($"The environment has no role {role}. Install the solution CrmCoaching first.");
        }

        var roleId = found[0]["roleid"]!.GetValue<Guid>();
        var target = new Uri(session.Connection.Environment, $"/api/data/v9.2/roles({roleId})").AbsoluteUri;
        await Send(
            rows,
            team => new WebApiOperation(
                HttpMethod.Post, $"systemusers({user(team)})/systemuserroles_association/$ref", new JsonObject { ["@odata.id"] = target }),
            cancellation);
    }

    private async Task<IReadOnlyDictionary<string, Person>> WithZones(Dictionary<string, Guid> users, CancellationToken cancellation)
    {
        var zones = (await session.Connection.ReadAll("timezonedefinitions?$select=timezonecode,standardname", cancellation))
            .ToDictionary(row => row["timezonecode"]!.GetValue<int>(), row => row["standardname"]!.GetValue<string>());
        var settings = (await session.Connection.ReadAll("usersettingscollection?$select=systemuserid,timezonecode", cancellation))
            .ToDictionary(row => row["systemuserid"]!.GetValue<Guid>(), row => row["timezonecode"]?.GetValue<int>());
        return users.ToDictionary(
            user => user.Key,
            user => new Person(user.Value, user.Key, settings.GetValueOrDefault(user.Value) is { } code && zones.TryGetValue(code, out var name)
                ? TimeZoneInfo.FindSystemTimeZoneById(name)
                : TimeZoneInfo.Utc),
            StringComparer.OrdinalIgnoreCase);
    }
}
