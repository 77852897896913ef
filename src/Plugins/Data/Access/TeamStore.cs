using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Access;

/// <param name="People">Members, whatever their number of roles.</param>
public sealed record TeamSize(Guid Team, string Name, int People);

/// <summary>Teams and how many people are in them.</summary>
public sealed class TeamStore(IOrganizationService service)
{
    private const string People = "people";

    /// <summary>Name and number of members, by team; teams without any are left out. One read.</summary>
    public IReadOnlyList<TeamSize> Sizes(IReadOnlyCollection<Guid> teams)
    {
        if (teams.Count == 0)
            return [];

        var fetch = new XElement(
            "fetch",
            new XAttribute("aggregate", "true"),
            new XElement(
                "entity",
                new XAttribute("name", TeamMembershipTable.LogicalName),
                new XElement("attribute", new XAttribute("name", TeamMembershipTable.Systemuserid), new XAttribute("alias", People), new XAttribute("aggregate", "countcolumn")),
                new XElement(
                    "link-entity",
                    new XAttribute("name", TeamTable.LogicalName), new XAttribute("from", TeamTable.Id), new XAttribute("to", TeamMembershipTable.Teamid),
                    Grouped(TeamTable.Id), Grouped(TeamTable.Name),
                    new XElement(
                        "filter",
                        new XElement(
                            "condition",
                            new XAttribute("attribute", TeamTable.Id), new XAttribute("operator", "in"),
                            teams.Select(team => new XElement("value", team.ToString("D", CultureInfo.InvariantCulture))))))));
        return
        [
            .. service.RetrieveMultiple(new FetchExpression(fetch.ToString(SaveOptions.DisableFormatting))).Entities.Select(row => new TeamSize(
                (Guid)Value(row, TeamTable.Id)!,
                (string)Value(row, TeamTable.Name)!,
                Convert.ToInt32(Value(row, People), CultureInfo.InvariantCulture))),
        ];
    }

    private static XElement Grouped(string column) =>
        new("attribute", new XAttribute("name", column), new XAttribute("alias", column), new XAttribute("groupby", "true"));

    private static object? Value(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias)?.Value;
}
