namespace CrmCoaching.Domain.Access;

/// <summary>How far a role's right to read reaches. The numbers are the platform's masks.</summary>
public enum ReadDepth
{
    None = 0,

    /// <summary>Rows of one's own and of one's teams.</summary>
    Basic = 1,

    /// <summary>Rows of the business unit.</summary>
    Local = 2,

    /// <summary>Those of the business units below it, too.</summary>
    Deep = 4,

    /// <summary>Every row.</summary>
    Global = 8,
}
