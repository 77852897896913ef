using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Access;

/// <summary>A person whose row it is or whom it was shared with.</summary>
/// <param name="Unit">Their business unit.</param>
/// <param name="Above">The chain of their managers, the direct one first; empty where nobody asks for it.</param>
public sealed record NamedReader(Guid Id, string Name, bool IsOwner, Guid Unit, bool IsDisabled, IReadOnlyList<ManagerAbove> Above);
