using LocalDataverse.Metadata;
using LocalDataverse.Security;

namespace LocalDataverse.Tests.RoleMatrix;

/// <summary>Every role with every table, verb and place, as somebody with that role asks over the Web API.</summary>
public sealed class RoleMatrixTests
{
    private static readonly Verb[] OnRows = [Verb.Read, Verb.Write, Verb.Share, Verb.Delete, Verb.Assign, Verb.Append];

    [Theory]
    [InlineData(HierarchyMode.Off)]
    [InlineData(HierarchyMode.On)]
    [InlineData(HierarchyMode.TakenOut)]
    public async Task EveryCell_IsAsTheFileSays(HierarchyMode mode)
    {
        using var world = new MatrixWorld(mode);
        var wrong = new List<string>();
        var asked = 0;
        foreach (var role in Matrix.Shipped.Roles)
        {
            foreach (var table in Matrix.Shipped.Tables.Select(world.Api.Organization.Metadata.Table))
            {
                var cell = new MatrixCell(world, role, table);
                foreach (var place in PlacesOf(table))
                {
                    foreach (var verb in OnRows.Where(verb => PrivilegeName.VerbsOf(table).Contains(verb)).Prepend(Verb.Create))
                    {
                        if (await cell.Try(verb, place) is not { } isAllowed) continue;
                        asked++;
                        if (isAllowed != Due(cell, verb, place, mode)) wrong.Add($"{role}: {verb} {table.LogicalName}, {place}: {(isAllowed ? "allowed" : "refused")}");
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(asked > 3000, $"Only {asked} cells could be tried.");
    }

    private static Place[] PlacesOf(Table table) => table.Ownership == Ownership.UserOwned ? Enum.GetValues<Place>() : [Place.Own];

    // A hierarchy gives rights on rows that are there; it lets nobody create rows for somebody else.
    private static bool Due(MatrixCell cell, Verb verb, Place place, HierarchyMode mode)
    {
        bool Allows(Verb one) => Expectation.Allows(Matrix.Shipped, cell.Role, cell.Table, one, place, mode);
        return verb switch
        {
            Verb.Assign or Verb.Append => Allows(verb) && Allows(Verb.Write),
            Verb.Create => Expectation.Allows(Matrix.Shipped, cell.Role, cell.Table, verb, place, HierarchyMode.Off),
            _ => Allows(verb),
        };
    }
}
