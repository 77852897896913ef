using CrmCoaching.Bench.Kpis;

namespace CrmCoaching.Bench.Approaches;

/// <summary>A way to read figures from the rows, to compare the engine with.</summary>
internal interface IFigureReader
{
    IReadOnlyDictionary<FigureDemand, decimal?> Read(IReadOnlyList<FigureDemand> demands);
}
