using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Pipeline;
using CrmCoaching.Domain.Pipeline.Digests;

namespace CrmCoaching.Domain.Tests.Pipeline.Digests;

/// <summary>Opportunities of one rep around one 1:1.</summary>
internal static class Deals
{
    public static readonly DateTime Now = new(2026, 6, 10, 12, 0, 0, DateTimeKind.Utc);
    public static readonly LocalDate Today = new(2026, 6, 10);
    public static readonly Guid Rep = Guid.NewGuid();
    public static readonly DigestPeriod Period = DigestPeriod.Until(Now, Now.AddDays(-7), LocalZone.Utc, DigestSettings.Default);

    public static PipelineDeal Open(string name = "Deal") => new(Guid.NewGuid(), name, OpportunityState.Open)
    {
        Owner = Rep,
        OpenedOwner = Rep,
        CreatedOn = Now.AddDays(-100),
        Value = 100,
        CloseDate = Today.AddDays(60),
        Stage = new CurrentStage("Develop", StagePlace.Middle),
        IsTouched = true,
        HasMoved = true,
    };

    public static PipelineDigest Digest(PipelineDeal[] deals, StageEvent[]? moves = null, TermEvent[]? terms = null, DigestSettings? settings = null) =>
        new DigestRule(Period, settings ?? DigestSettings.Default).Of(new DigestFacts(Rep, deals, moves ?? [], terms ?? []));

    public static StageEvent Move(PipelineDeal deal, int daysAgo, string from, string to, StageDirection direction) =>
        new(deal.Id, deal.Name, new StageMove(from, to, direction), Now.AddDays(-daysAgo), deal.Value);

    public static TermEvent Value(PipelineDeal deal, int daysAgo, decimal? from, decimal? to) =>
        new(deal.Id, deal.Name, Rep, TermChange.Value, Now.AddDays(-daysAgo)) { OldValue = from, NewValue = to };

    public static TermEvent Date(PipelineDeal deal, int daysAgo, int? from, int? to, Guid? rep = null) =>
        new(deal.Id, deal.Name, rep ?? Rep, TermChange.CloseDate, Now.AddDays(-daysAgo))
        {
            OldDate = from is { } old ? Today.AddDays(old) : null,
            NewDate = to is { } now ? Today.AddDays(now) : null,
        };
}
