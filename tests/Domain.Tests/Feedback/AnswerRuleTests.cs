using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Feedback;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Tests.Feedback;

public sealed class AnswerRuleTests
{
    private static readonly IReadOnlyList<Statement> Statements = [new("met", "We met.", IsHeadline: true), new("heard", "I was heard.", IsHeadline: false)];

    [Fact]
    public void EveryStatementOnItsScale_IsAccepted() => Assert.Null(Check(new("met", 1), new("heard", 5)));

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(-3)]
    [InlineData(null)]
    public void AnswerOutsideTheScale_IsNamedByItsStatement(int? answer)
    {
        var refusal = Check(new("met", 3), new("heard", answer));

        Assert.Equal(RefusalCode.AnswersInvalid, refusal!.Code);
        Assert.EndsWith(": heard.", refusal.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingAnswers_AreAllNamed() => Assert.EndsWith(": met, heard.", Check()!.Rule, StringComparison.Ordinal);

    [Fact]
    public void StatementAnsweredTwice_IsRefused() => Assert.EndsWith(": met.", Check(new("met", 3), new("met", 3), new("heard", 3))!.Rule, StringComparison.Ordinal);

    [Fact]
    public void StatementThatIsNotAsked_IsRefusedWithoutRepeatingIt() =>
        Assert.DoesNotContain("secret", Check(new("met", 3), new("heard", 3), new("secret", 3))!.Message, StringComparison.Ordinal);

    [Fact]
    public void UnreadableAnswers_AreRefusedWithTheFormWanted() =>
        Assert.Contains("met, heard", AnswerRule.Check(Statements, null, "Pulse 2026-06")!.Remedy, StringComparison.Ordinal);

    [Fact]
    public void QuestionnaireWithADoubleOrWithoutAHeadline_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new Questionnaire(Statements, [new("a", "A", true), new("a", "B", false)]));
        Assert.Throws<ArgumentException>(() => new Questionnaire([], Statements));
        Assert.Throws<ArgumentException>(() => new Questionnaire([new("a", "A", false)], Statements));
    }

    [Fact]
    public void Managers_AreAskedTheStatementsOfTheQuarter()
    {
        var questionnaire = new Questionnaire([new("a", "A", true)], Statements);

        Assert.Same(questionnaire.Of(Instrument.Quarterly), questionnaire.Of(Instrument.Self));
    }

    private static Refusal? Check(params GivenAnswer[] given) => AnswerRule.Check(Statements, given, "Pulse 2026-06");
}
