using System;
using System.Collections.Generic;

namespace CrmCoaching.Data.Development;

/// <summary>A skill that comes with the solution.</summary>
/// <param name="Id">By which it is recognised, whatever it is called later.</param>
/// <param name="Anchors">What one sees a rep do at levels 1 to 5.</param>
public sealed record ShippedSkill(Guid Id, string Name, string Description, IReadOnlyList<string> Anchors);
