using System;

namespace CrmCoaching.Domain.Feedback;

/// <summary>What becomes of the answers about one manager.</summary>
public sealed record TeamDecision(Guid Manager, int Respondents, Withheld Because);
