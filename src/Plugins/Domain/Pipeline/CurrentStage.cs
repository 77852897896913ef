using System.Globalization;
using System.Linq;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>The stage of an opportunity and where it lies, by the same order of sources in which changes are recorded.</summary>
public sealed record CurrentStage(string? Name, StagePlace Place)
{
    /// <summary>The platform numbers the four stages of a sale from 0 to 3, in processes and in <c>salesstage</c>.</summary>
    private const int LastOfSale = 3;

    public static CurrentStage None { get; } = new(null, StagePlace.Unknown);

    /// <param name="process">The active stage of its business process; null without one.</param>
    /// <param name="columns">Its own columns.</param>
    public static CurrentStage Of(ProcessStage? process, StageColumns columns)
    {
        if (process is not null)
            return new CurrentStage(process.Name, PlaceOf(process.Category));
        if (columns.SalesStage is { } stage)
            return new CurrentStage(columns.SalesStageLabel ?? stage.ToString(CultureInfo.InvariantCulture), PlaceOf(stage));
        return string.IsNullOrWhiteSpace(columns.StepName) ? None : new CurrentStage(columns.StepName, PlaceOf(PhaseNumber(columns.StepName!) - 1));
    }

    private static StagePlace PlaceOf(int? number) => number switch
    {
        0 => StagePlace.First,
        > 0 and < LastOfSale => StagePlace.Middle,
        LastOfSale => StagePlace.Last,
        _ => StagePlace.Unknown,
    };

    /// <summary>Phases come as "2-Develop", counted from 1; a name without a number has no place.</summary>
    private static int? PhaseNumber(string phase)
    {
        var digits = new string([.. phase.TrimStart().TakeWhile(char.IsDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
