namespace CrmCoaching.Cli.Import.Source;

/// <summary>A row that knows its line (from 1, the header included), so that every complaint can name it.</summary>
public abstract record SourceRow(int Line);

/// <param name="RevenueMillions">Annual revenue, millions of US dollars.</param>
public sealed record AccountRow(
    int Line, string Name, string Sector, int? Founded, decimal? RevenueMillions, int? Employees, string Country, string ParentName) : SourceRow(Line);

public sealed record ProductRow(int Line, string Name, string Series, decimal Price) : SourceRow(Line);

public sealed record TeamRow(int Line, string Agent, string Manager, string Region) : SourceRow(Line);

public enum DealStage
{
    Prospecting,
    Engaging,
    Won,
    Lost,
}

/// <param name="Engaged">Null for a deal that nobody has engaged yet.</param>
/// <param name="Value">Null while the deal is open.</param>
public sealed record PipelineRow(
    int Line, string Id, string Agent, string Product, string? Account, DealStage Stage, DateOnly? Engaged, DateOnly? Closed, decimal? Value)
    : SourceRow(Line);
