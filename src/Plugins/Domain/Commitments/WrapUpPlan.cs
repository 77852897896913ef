using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Commitments;

/// <summary>What is still to be written of a wrap-up.</summary>
public sealed record WrapUpPlan(IReadOnlyList<Guid> Accept, IReadOnlyList<Guid> Decline);
