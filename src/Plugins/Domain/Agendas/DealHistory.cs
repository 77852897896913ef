using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Agendas;

/// <summary>To which stages and close dates an opportunity has gone since a moment.</summary>
public sealed record DealHistory(IReadOnlyCollection<string> Stages, IReadOnlyCollection<LocalDate> CloseDates)
{
    public static DealHistory None { get; } = new([], []);

    public bool HasBeenAt(string stage) => Stages.Any(one => StageMove.Same(one, stage));
}
