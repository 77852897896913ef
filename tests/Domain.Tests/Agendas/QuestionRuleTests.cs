using System;
using System.Linq;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.Kpis.Scorecards;

namespace CrmCoaching.Domain.Tests.Agendas;

public sealed class QuestionRuleTests
{
    private static readonly Guid Skill = Guid.NewGuid();
    private static readonly QuestionRule Rule = new(Depth.Inspect, ["revenue"], Skill);

    [Fact]
    public void Questions_ComeInSteps_AskingFirst()
    {
        CoachingQuestion[] bank = [Of("T", QuestionStep.Tell), Of("O", QuestionStep.Observe), Of("A"), Of("B"), Of("C"), Of("O2", QuestionStep.Observe)];
        Assert.Equal(["A", "B", "O", "T"], Texts(Rule, bank));
    }

    [Fact]
    public void FocusSkill_ComesBeforeMissedKpi_AndThatBeforeDepth()
    {
        CoachingQuestion[] bank = [Of("A"), Of("B") with { Depth = Depth.Inspect }, Of("C") with { Kpi = "Revenue" }, Of("D") with { Skill = Skill }];
        Assert.Equal(["D", "C"], Texts(Rule, bank));
    }

    [Fact]
    public void QuestionsForOtherDepthsKpisAndSkills_AreLeftOut()
    {
        CoachingQuestion[] bank = [Of("A") with { Depth = Depth.Glance }, Of("B") with { Kpi = "win_rate" }, Of("C") with { Skill = Guid.NewGuid() }, Of("D")];
        Assert.Equal(["D"], Texts(Rule, bank));
    }

    [Fact]
    public void SameCircumstances_GiveTheSameQuestions()
    {
        CoachingQuestion[] bank = [.. Enumerable.Range(0, 50).Select(number => Of($"Question {number}"))];
        Assert.Equal(Texts(Rule, bank), Texts(Rule, [.. bank.Reverse()]));
    }

    [Fact]
    public void OtherBlocks_KeepTheirs() => Assert.Empty(new QuestionRule(null, [], null).For(AgendaBlock.Actions, [Of("A")]));

    private static string[] Texts(QuestionRule rule, CoachingQuestion[] bank) => [.. rule.For(AgendaBlock.Coaching, bank).Select(question => question.Text)];

    private static CoachingQuestion Of(string text, QuestionStep step = QuestionStep.Ask) => new(Guid.NewGuid(), text, AgendaBlock.Coaching, step, null, null, null);
}
