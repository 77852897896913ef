using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.Kpis.Scorecards;

namespace CrmCoaching.Data.Agendas;

/// <summary>What the agenda of a 1:1 is made to fit.</summary>
/// <param name="Chosen">The template that the cadence names.</param>
/// <param name="Pinned">Null where the two have no cadence.</param>
/// <param name="Missed">Codes of the KPIs that the scorecard calls missed.</param>
public sealed record AgendaContext(Guid? Chosen, PinnedTemplate? Pinned, Depth? Depth, IReadOnlyList<string> Missed, Guid? FocusSkill);
