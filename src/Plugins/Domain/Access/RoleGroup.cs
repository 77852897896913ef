using System;

namespace CrmCoaching.Domain.Access;

/// <summary>How many people of a business unit may read a table by one role, themselves or through a team of that unit.</summary>
/// <param name="Unit">The people's business unit, or the team's.</param>
public sealed record RoleGroup(string Role, Guid Unit, ReadDepth Depth, int People, bool ThroughTeam);
