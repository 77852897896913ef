using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Feedback;

/// <summary>Of which answers figures were published.</summary>
/// <param name="Members">The managers whose teams are in it: one, or those of a second line.</param>
public sealed record PublishedGroup(Instrument Instrument, Quarter Quarter, IReadOnlyList<Guid> Members);
