using System;
using System.Globalization;
using System.Linq;
using CrmCoaching.Data.Tables;

namespace CrmCoaching.Data.Access;

/// <summary>Who can read something, as a sentence for people.</summary>
public static class ReaderWords
{
    private const string Nobody = "Nobody but administrators";

    /// <param name="administrators">How many people may do anything in the environment.</param>
    public static ReadersJson Describe(ReadersJson readers, int administrators)
    {
        var named = readers.People.Select(person => person.Because == "manager" ? $"{person.Name} (manager of {person.Of})" : person.Name)
            .Concat(readers.Teams.Select(team => $"team {team.Name} ({Count(team.People)}{(readers.Hierarchy ? " and their managers" : "")})"))
            .Concat(readers.Roles.Select(role => $"{role.Role}, {role.BusinessUnit}, {Count(role.People)}{(role.ThroughTeam ? " through a team" : "")}"))
            .ToList();
        readers.Summary = named.Count == 0 ? Nobody + "." : string.Join("; ", named) + ".";
        readers.Administrators = $"{Count(administrators)} with the role {RoleNames.SystemAdministrator} can read every row, and whoever changes this environment's code or holds its database or a backup can, too.";
        return readers;
    }

    /// <summary>What stands in no list, because no role reaches it.</summary>
    public static ReadersJson OfVault(string table, Guid caller, int administrators)
    {
        var readers = Describe(new ReadersJson { Table = table }, administrators);
        switch (table)
        {
            case PrivateNoteTable.LogicalName:
                readers.People = [new ReaderJson { Id = caller.ToString(), Name = "You", Because = "you" }];
                readers.Summary = "Only you (and what database administrators can see).";
                break;
            case FeedbackResponseTable.LogicalName:
                readers.Summary = "Nobody reads single answers: your manager and the leaders above see results only once enough people have answered, comments shuffled and without names (and what database administrators can see).";
                break;
            default:
                readers.Summary = Nobody + "; what is published of it comes through operations of this solution.";
                break;
        }

        return readers;
    }

    private static string Count(int people) => people == 1 ? "1 person" : people.ToString(CultureInfo.InvariantCulture) + " people";
}
