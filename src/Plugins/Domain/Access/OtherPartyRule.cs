using System;

namespace CrmCoaching.Domain.Access;

/// <summary>Rep and manager see what the other owns about the rep.</summary>
public static class OtherPartyRule
{
    /// <summary>With whom a row about a rep is shared: with the rep, or with the rep's manager where it is the rep's own.</summary>
    /// <param name="owner">Null where a team owns it.</param>
    /// <param name="manager">The rep's manager now; null when the user record names none.</param>
    /// <returns>Null where there is nobody.</returns>
    public static Guid? Of(Guid? owner, Guid rep, Guid? manager)
    {
        var other = owner == rep ? manager : rep;
        return other == owner ? null : other;
    }
}
