using CrmCoaching.Tests.Support;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Security;
using LocalDataverse.Tests.WebApi.Support;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.RoleMatrix;

/// <summary>An organisation with one user per role, and around each of them the people whose rows they ask for.</summary>
internal sealed class MatrixWorld : IDisposable
{
    private readonly Dictionary<(string Role, Place Place), Guid> people = [];
    private readonly Dictionary<Guid, string> names = [];
    private readonly Dictionary<string, Guid> roles;

    public MatrixWorld(HierarchyMode mode)
    {
        roles = Api.Organization.Solution.Roles.DistinctBy(role => role.Name).ToDictionary(role => role.Name, role => role.Id);
        var unit = Unit("unit", KnownRows.RootBusinessUnit);
        var colleague = Person("colleague", unit);
        var below = Person("below", Unit("sub", unit));
        var apart = Person("apart", Unit("other", KnownRows.RootBusinessUnit));
        foreach (var role in Matrix.Shipped.Roles)
        {
            var user = User(role, unit, null);
            Service.GiveRole(user, roles[role]);
            var report = Person("report", unit, user);
            (people[(role, Place.Own)], people[(role, Place.OwnUnit)], people[(role, Place.SubUnit)], people[(role, Place.OtherUnit)]) = (user, colleague, below, apart);
            (people[(role, Place.Report)], people[(role, Place.SecondReport)]) = (report, Person("second", unit, report));
        }

        Draft = new RowDraft(Api.Organization.Metadata, Service);
        SetHierarchy(mode);
    }

    public Api Api { get; } = new();
    public RowDraft Draft { get; }
    private IOrganizationService Service => Api.Service;

    /// <summary>Whose rows stand there; all but the user hold the manager's role, without which they could own none.</summary>
    public Guid PersonAt(string role, Place place) => people[(role, place)];

    public Task<Answer> As(string role, string method, string url, string? body = null) =>
        Api.Send(method, url, body, ("Authorization", "Bearer " + names[people[(role, Place.Own)]]));

    /// <summary>Who may not read a table can own none of its rows.</summary>
    public bool CanBeOwnedBy(string role, Table table, Place place) =>
        place != Place.Own || Matrix.Shipped.Of(role, table.LogicalName, Verb.Read) != Depth.None;

    public void Dispose() => Api.Dispose();

    private void SetHierarchy(HierarchyMode mode)
    {
        if (mode == HierarchyMode.Off) return;
        Service.Update(new Entity("organization", KnownRows.Organization) { ["ishierarchicalsecuritymodelenabled"] = true });
        if (mode == HierarchyMode.On) return;
        foreach (var table in Matrix.Shipped.Tables) Service.Create(new Entity("hierarchysecurityconfiguration") { ["objecttypecode"] = table });
    }

    private Guid Unit(string name, Guid parent) =>
        Service.Create(new Entity("businessunit") { ["name"] = name, ["parentbusinessunitid"] = parent.Reference("businessunit") });

    private Guid Person(string name, Guid unit, Guid? manager = null)
    {
        var person = User(name, unit, manager);
        Service.GiveRole(person, SolutionRoles.Manager);
        Service.GiveRole(person, Rows.Salesperson);
        return person;
    }

    private Guid User(string name, Guid unit, Guid? manager)
    {
        var domainName = $"{name.Replace(' ', '.')}{people.Count}.{names.Count}@test";
        var user = new Entity("systemuser") { ["firstname"] = name, ["domainname"] = domainName, ["businessunitid"] = unit.Reference("businessunit") };
        if (manager is { } above) user["parentsystemuserid"] = above.Reference("systemuser");
        var id = Service.Create(user);
        names[id] = domainName;
        return id;
    }
}
