using System;
using System.Runtime.Serialization;
using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.Effectiveness.Intervals;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>
/// What a manager's month keeps for the comparison over several managers, to ten places. The sums are explained at
/// <see cref="StratumSums"/>.
/// </summary>
[DataContract]
public sealed class ComparisonJson
{
    private const int Places = 10;

    [DataMember(Name = "pairs", Order = 0)]
    public int Pairs { get; set; }

    [DataMember(Name = "coachedWon", Order = 1)]
    public int CoachedWon { get; set; }

    [DataMember(Name = "uncoachedWon", Order = 2)]
    public int UncoachedWon { get; set; }

    [DataMember(Name = "coached", Order = 3)]
    public int Coached { get; set; }

    [DataMember(Name = "uncoached", Order = 4)]
    public int Uncoached { get; set; }

    [DataMember(Name = "coachedSum", Order = 5)]
    public double CoachedSum { get; set; }

    [DataMember(Name = "uncoachedSum", Order = 6)]
    public double UncoachedSum { get; set; }

    [DataMember(Name = "reps", Order = 7)]
    public int Reps { get; set; }

    [DataMember(Name = "productSquares", Order = 8)]
    public double ProductSquares { get; set; }

    [DataMember(Name = "productWeights", Order = 9)]
    public double ProductWeights { get; set; }

    [DataMember(Name = "weightSquares", Order = 10)]
    public double WeightSquares { get; set; }

    /// <returns>Null when there is nothing to compare.</returns>
    public static string? Write(Comparison comparison) => comparison == Comparison.Empty
        ? null
        : JsonText.Write(new ComparisonJson
        {
            Pairs = comparison.Deals.Count,
            CoachedWon = comparison.Deals.CoachedWon,
            UncoachedWon = comparison.Deals.UncoachedWon,
            Coached = comparison.Attainment.First,
            Uncoached = comparison.Attainment.Second,
            CoachedSum = Kept(comparison.Attainment.FirstSum),
            UncoachedSum = Kept(comparison.Attainment.SecondSum),
            Reps = comparison.Attainment.Subjects,
            ProductSquares = Kept(comparison.Attainment.ProductSquares),
            ProductWeights = Kept(comparison.Attainment.ProductWeights),
            WeightSquares = Kept(comparison.Attainment.WeightSquares),
        });

    /// <summary>Without the last digits, which depend on the order of summing; a zero has no sign.</summary>
    private static double Kept(double sum) => Math.Round(sum, Places) + 0.0;

    /// <returns>Empty for a month that kept none.</returns>
    public static Comparison Read(string? text) => JsonText.Read<ComparisonJson>(text) is { } kept
        ? new Comparison(
            new DealPairs(kept.Pairs, kept.CoachedWon, kept.UncoachedWon),
            new StratumSums(
                kept.Coached, kept.Uncoached, kept.CoachedSum, kept.UncoachedSum, kept.Reps, kept.ProductSquares, kept.ProductWeights, kept.WeightSquares))
        : Comparison.Empty;
}
