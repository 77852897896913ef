using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Scorecards;

namespace CrmCoaching.Data.Kpis;

/// <summary>The choices of a definition's columns, and what they mean.</summary>
public static class KpiChoices
{
    private static readonly Dictionary<int, KpiCalculation> Calculations = new()
    {
        [KpiDefinitionTable.CalculationChoice.Aggregate] = KpiCalculation.Aggregate,
        [KpiDefinitionTable.CalculationChoice.Ratio] = KpiCalculation.Ratio,
        [KpiDefinitionTable.CalculationChoice.Sum] = KpiCalculation.Sum,
        [KpiDefinitionTable.CalculationChoice.Growth] = KpiCalculation.Growth,
        [KpiDefinitionTable.CalculationChoice.Coverage] = KpiCalculation.Coverage,
    };

    private static readonly Dictionary<int, AggregateKind> Aggregates = new()
    {
        [KpiDefinitionTable.AggregateChoice.Count] = AggregateKind.Count,
        [KpiDefinitionTable.AggregateChoice.CountDistinct] = AggregateKind.CountDistinct,
        [KpiDefinitionTable.AggregateChoice.Sum] = AggregateKind.Sum,
        [KpiDefinitionTable.AggregateChoice.Average] = AggregateKind.Average,
        [KpiDefinitionTable.AggregateChoice.Minimum] = AggregateKind.Minimum,
        [KpiDefinitionTable.AggregateChoice.Maximum] = AggregateKind.Maximum,
    };

    private static readonly Dictionary<int, KpiUnit> Units = new()
    {
        [KpiDefinitionTable.UnitChoice.Money] = KpiUnit.Money,
        [KpiDefinitionTable.UnitChoice.Number] = KpiUnit.Number,
        [KpiDefinitionTable.UnitChoice.Percent] = KpiUnit.Percent,
        [KpiDefinitionTable.UnitChoice.Days] = KpiUnit.Days,
    };

    private static readonly Dictionary<Depth, int> Depths = new()
    {
        [Depth.Glance] = DepthChoice.Glance,
        [Depth.Inspect] = DepthChoice.Inspect,
        [Depth.DeepDive] = DepthChoice.DeepDive,
    };

    public static KpiCalculation? Calculation(int? choice) => Find(Calculations, choice);

    public static AggregateKind? Aggregate(int? choice) => Find(Aggregates, choice);

    public static KpiUnit Unit(int? choice) => Find(Units, choice) ?? KpiUnit.Number;

    public static KpiCategory Category(int? choice) =>
        choice == KpiDefinitionTable.CategoryChoice.Input ? KpiCategory.Input : KpiCategory.Output;

    public static KpiDirection Direction(int? choice) =>
        choice == KpiDefinitionTable.DirectionChoice.LowerIsBetter ? KpiDirection.LowerIsBetter : KpiDirection.HigherIsBetter;

    public static int Of(KpiCalculation calculation) => Calculations.First(pair => pair.Value == calculation).Key;

    public static int Of(AggregateKind aggregate) => Aggregates.First(pair => pair.Value == aggregate).Key;

    public static int Of(KpiUnit unit) => Units.First(pair => pair.Value == unit).Key;

    public static int Of(KpiCategory category) =>
        category == KpiCategory.Input ? KpiDefinitionTable.CategoryChoice.Input : KpiDefinitionTable.CategoryChoice.Output;

    public static int Of(KpiDirection direction) => direction == KpiDirection.LowerIsBetter
        ? KpiDefinitionTable.DirectionChoice.LowerIsBetter
        : KpiDefinitionTable.DirectionChoice.HigherIsBetter;

    public static int Of(Depth depth) => Depths[depth];

    public static Depth? DepthOf(int? choice) => Depths.Where(pair => pair.Value == choice).Select(pair => (Depth?)pair.Key).FirstOrDefault();

    private static T? Find<T>(Dictionary<int, T> choices, int? choice) where T : struct =>
        choice is { } given && choices.TryGetValue(given, out var found) ? found : null;
}
