using System.Runtime.Serialization;

namespace CrmCoaching.Data.Access;

/// <summary>Who can read a row.</summary>
[DataContract]
public sealed class ReadersJson
{
    /// <summary>Logical name of the table.</summary>
    [DataMember(Name = "table", Order = 0)]
    public string Table { get; set; } = "";

    /// <summary>By name: the owner, whom it is shared with, managers above them.</summary>
    [DataMember(Name = "people", Order = 1)]
    public ReaderJson[] People { get; set; } = [];

    [DataMember(Name = "teams", Order = 2)]
    public ReaderTeamJson[] Teams { get; set; } = [];

    /// <summary>Roles that reach the row whoever owns it.</summary>
    [DataMember(Name = "roles", Order = 3)]
    public ReaderRoleJson[] Roles { get; set; } = [];

    /// <summary>Whether managers read the table because hierarchy security is on for it.</summary>
    [DataMember(Name = "hierarchy", Order = 4)]
    public bool Hierarchy { get; set; }

    /// <summary>One sentence for people.</summary>
    [DataMember(Name = "summary", Order = 5)]
    public string Summary { get; set; } = "";

    /// <summary>What administrators can read, in plain words.</summary>
    [DataMember(Name = "administrators", Order = 6)]
    public string Administrators { get; set; } = "";
}

[DataContract]
public sealed class ReaderJson
{
    /// <summary>systemuserid.</summary>
    [DataMember(Name = "id", Order = 0)]
    public string Id { get; set; } = "";

    [DataMember(Name = "name", Order = 1)]
    public string Name { get; set; } = "";

    /// <summary>owner, shared, manager, you.</summary>
    [DataMember(Name = "because", Order = 2)]
    public string Because { get; set; } = "";

    /// <summary>Managers: the name of the person whose manager they are.</summary>
    [DataMember(Name = "of", Order = 3, EmitDefaultValue = false)]
    public string? Of { get; set; }
}

[DataContract]
public sealed class ReaderTeamJson
{
    [DataMember(Name = "name", Order = 0)]
    public string Name { get; set; } = "";

    /// <summary>owner or shared.</summary>
    [DataMember(Name = "because", Order = 1)]
    public string Because { get; set; } = "";

    [DataMember(Name = "people", Order = 2)]
    public int People { get; set; }
}

[DataContract]
public sealed class ReaderRoleJson
{
    [DataMember(Name = "role", Order = 0)]
    public string Role { get; set; } = "";

    [DataMember(Name = "businessUnit", Order = 1)]
    public string BusinessUnit { get; set; } = "";

    [DataMember(Name = "people", Order = 2)]
    public int People { get; set; }

    /// <summary>True where they hold the role as members of a team; one person may then be counted twice.</summary>
    [DataMember(Name = "throughTeam", Order = 3)]
    public bool ThroughTeam { get; set; }
}
