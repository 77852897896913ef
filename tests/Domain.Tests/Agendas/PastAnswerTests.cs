using System;
using System.Linq;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Tests.Agendas;

public sealed class PastAnswerTests
{
    private static readonly DateTime Now = new(2026, 6, 10, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void LastThree_ComeLatestFirst()
    {
        PastAnswer[] answers = [.. new[] { -28, -7, -21, -14 }.Select(days => new PastAnswer(AgendaBlock.Coaching, " one SKILL ", Now.AddDays(days), $"{days}"))];
        Assert.Equal(["-7", "-14", "-21"], PastAnswer.To(Topic, answers).Select(answer => answer.Text));
    }

    [Fact]
    public void OtherTopicsAndBlocks_HaveTheirOwn()
    {
        PastAnswer[] answers = [new(AgendaBlock.Actions, "One skill", Now, "A"), new(AgendaBlock.Coaching, "Another", Now, "B")];
        Assert.Empty(PastAnswer.To(Topic, answers));
    }

    private static AgendaTopic Topic { get; } = new(Guid.NewGuid(), Guid.NewGuid(), Now, AgendaBlock.Coaching, 1, "One skill", LocalDate.Of(Now), null);
}
