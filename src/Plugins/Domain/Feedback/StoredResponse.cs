using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Feedback;

/// <summary>An answer as it counts for publication: about whom, and by how many people, but not by whom.</summary>
/// <param name="Answers">By the codes of the statements.</param>
/// <param name="IsFirstInTeam">Whether its author is counted with it for this manager and quarter.</param>
/// <param name="IsFirstInQuarter">Whether its author is counted with it for the quarter, whomever they answer about.</param>
public sealed record StoredResponse(
    Guid Manager,
    Instrument Instrument,
    IReadOnlyDictionary<string, int> Answers,
    bool IsFirstInTeam,
    bool IsFirstInQuarter);
