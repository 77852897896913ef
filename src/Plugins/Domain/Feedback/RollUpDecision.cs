using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Feedback;

/// <summary>What becomes of the answers about all managers of one second line, taken together.</summary>
/// <param name="Members">The managers whose teams are in it, published on their own or not.</param>
/// <param name="Respondents">People at least: who answered in teams of two second lines is counted in one.</param>
public sealed record RollUpDecision(Guid SecondLine, IReadOnlyList<Guid> Members, int Respondents, Withheld Because);
