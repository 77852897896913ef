using LocalDataverse.Metadata;
using LocalDataverse.Security;

namespace LocalDataverse.Tests.RoleMatrix;

/// <summary>Whose a row is, seen from the user who asks.</summary>
public enum Place
{
    Own,
    OwnUnit,
    SubUnit,
    OtherUnit,

    /// <summary>Of somebody whose manager the user is, in the user's business unit.</summary>
    Report,

    /// <summary>Of somebody whose manager is such a report.</summary>
    SecondReport,
}

/// <summary>Whether hierarchy security is on, and if so for the conversation tables, too.</summary>
public enum HierarchyMode
{
    Off,
    On,
    TakenOut,
}

internal static class Expectation
{
    public static bool Allows(Matrix matrix, string role, Table table, Verb verb, Place place, HierarchyMode mode)
    {
        var depth = matrix.Of(role, table.LogicalName, verb);
        if (table.Ownership != Ownership.UserOwned || depth == Depth.None) return depth != Depth.None;
        var byRole = place switch
        {
            Place.Own => true,
            Place.SubUnit => depth >= Depth.Deep,
            Place.OtherUnit => depth == Depth.Global,
            _ => depth >= Depth.Local,
        };
        return byRole || (mode == HierarchyMode.On && place switch
        {
            Place.Report => verb is Verb.Read or Verb.Write or Verb.Append or Verb.AppendTo,
            Place.SecondReport => verb == Verb.Read,
            _ => false,
        });
    }
}
