namespace CrmCoaching.Domain.Cadences;

/// <summary>What becomes of a rep's 1:1s when the people around the rep change.</summary>
public enum HandoverVerdict
{
    /// <summary>
    /// Nothing yet: there is nobody to give them to. They stay with the former manager, who may still hold them, and are handed over once the rep has a
    /// manager with the role.
    /// </summary>
    Wait = 0,

    /// <summary>They go to the rep's manager.</summary>
    Give = 1,

    /// <summary>The rep has left: what is to come is called off.</summary>
    End = 2,
}
