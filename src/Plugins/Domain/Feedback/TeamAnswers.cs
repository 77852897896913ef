using System;

namespace CrmCoaching.Domain.Feedback;

/// <summary>How many answered about a manager with one instrument in one quarter.</summary>
/// <param name="SecondLine">The manager's own manager when the quarter is published; null for none.</param>
/// <param name="Respondents">People, each counted once however often they answered.</param>
/// <param name="CountedHere">Those of them who are not already counted in another manager's team of the same quarter.</param>
public sealed record TeamAnswers(Guid Manager, Guid? SecondLine, int Respondents, int CountedHere);
