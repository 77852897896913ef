using System;

namespace CrmCoaching.Domain.Feedback;

/// <summary>
/// What one person thinks of one manager, taken as the same in every quarter. Somebody who compares quarters looks for
/// it: published figures are sums of such opinions.
/// </summary>
/// <param name="Person">Null for all of whom it was not found out who they are: any of them may be the same person in two quarters.</param>
public readonly record struct Opinion(Guid Manager, Guid? Person);
