using System;

namespace CrmCoaching.Domain.Access;

/// <summary>Somebody above a person in the chain of managers.</summary>
/// <param name="Level">1 for the direct manager.</param>
/// <param name="Unit">Their business unit.</param>
public sealed record ManagerAbove(Guid Id, string Name, int Level, Guid Unit, bool IsDisabled);
