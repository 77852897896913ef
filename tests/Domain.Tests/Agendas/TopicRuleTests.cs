using System;
using System.Linq;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Tests.Agendas;

public sealed class TopicRuleTests
{
    private static readonly LocalDate Since = new(2026, 4, 6);
    private static readonly Guid Template = Guid.NewGuid();

    [Fact]
    public void TopicAddedMeanwhile_WaitsForTheNextWeeks()
    {
        AgendaTopic[] topics = [Topic("Old", Since), Topic("New", Since.AddDays(1))];
        Assert.Equal(["Old"], Names(topics, Since));
        Assert.Equal(["New", "Old"], Names(topics, Since.AddDays(91)));
    }

    [Fact]
    public void TopicTakenOutMeanwhile_StaysUntilTheWeeksAreOver()
    {
        AgendaTopic[] topics = [Topic("Kept", Since), Topic("Ended", Since) with { EndedOn = Since.AddDays(30) }];
        Assert.Equal(["Ended", "Kept"], Names(topics, Since));
        Assert.Equal(["Kept"], Names(topics, Since.AddDays(91)));
    }

    [Fact]
    public void TemplateFilledLater_IsTakenAsItIs() => Assert.Equal(["Late"], Names([Topic("Late", Since.AddDays(10))], Since));

    [Fact]
    public void TemplateDeactivatedMeanwhile_StaysUntilTheWeeksAreOver()
    {
        AgendaTopic[] topics = [Topic("Pinned", Since) with { TemplateEndedOn = Since.AddDays(30) }, Topic("Other", Since) with { Template = Guid.NewGuid() }];
        Assert.Equal(["Pinned"], Names(topics, Since));
        Assert.Equal(["Other"], Names(topics, Since.AddDays(91)));
    }

    [Fact]
    public void WithoutAPinnedTemplate_TheOldestCounts()
    {
        var older = Topic("Older", Since) with { Template = Guid.NewGuid(), TemplateCreatedOn = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
        Assert.Equal(["Older"], TopicRule.Of([Topic("Newer", Since), older], new PinnedTemplate(null, Since)).Select(topic => topic.Name));
    }

    [Fact]
    public void Topics_ComeInTheOrderOfBlocks()
    {
        AgendaTopic[] topics = [Topic("B", Since) with { Block = AgendaBlock.Actions }, Topic("A", Since) with { Block = AgendaBlock.Coaching, Order = 9 }, Topic("C", Since) with { Block = AgendaBlock.Coaching, Order = 1 }];
        Assert.Equal(["C", "A", "B"], Names(topics, Since));
    }

    private static string[] Names(AgendaTopic[] topics, LocalDate since) => [.. TopicRule.Of(topics, new PinnedTemplate(Template, since)).Select(topic => topic.Name)];

    private static AgendaTopic Topic(string name, LocalDate created) =>
        new(Guid.NewGuid(), Template, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), AgendaBlock.Coaching, 1, name, created, null);
}
