using System.Globalization;
using LocalDataverse.Metadata;

namespace LocalDataverse.Security;

/// <summary>What a request needs to know about its user: place, teams, privileges, zone and formats.</summary>
public sealed record UserProfile
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required Guid BusinessUnitId { get; init; }
    public bool IsDisabled { get; init; }

    /// <summary>The platform itself, or a user with the role System Administrator: no check applies.</summary>
    public bool IsUnrestricted { get; init; }
    public IReadOnlyList<Guid> TeamIds { get; init; } = [];

    /// <summary>The deepest depth of each privilege over the roles of the user and of the teams; names compare without case.</summary>
    public IReadOnlyDictionary<string, Depth> Privileges { get; init; } = new Dictionary<string, Depth>();

    /// <summary>On secured columns.</summary>
    public ColumnRights Columns { get; init; } = ColumnRights.Empty;
    public int TimeZoneCode { get; init; }
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;
    public CultureInfo Culture { get; init; } = CultureInfo.GetCultureInfo("en-US");

    /// <summary>Null where the user has no currency of their own.</summary>
    public Guid? CurrencyId { get; init; }

    public Depth DepthOf(string privilege) => IsUnrestricted ? Depth.Global : Privileges.GetValueOrDefault(privilege);

    public bool MayReadColumn(Table table, Column column) => IsUnrestricted || Columns.Allows(ColumnRight.Read, table, column);
}
