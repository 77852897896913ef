using System;
using System.Linq;
using System.Text;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Domain.Tests.Feedback;

public sealed class RespondentSearchTests
{
    private static readonly RespondentKey Keys = new(Encoding.UTF8.GetBytes("secret"));
    private static readonly Quarter Q2 = new(2026, 2);
    private static readonly Guid Mia = new(100, 0, 0, new byte[8]);
    private static readonly Guid Max = new(101, 0, 0, new byte[8]);
    private static readonly Guid Rep = new(1, 0, 0, new byte[8]);

    [Fact]
    public void RepOfTheManager_IsFound() => Assert.Equal(Rep, Found(Answer(Mia), (Mia, Rep)));

    [Fact]
    public void RepOfAnotherManagerNow_IsFound() => Assert.Equal(Rep, Found(Answer(Mia), (Max, Rep)));

    [Fact]
    public void SomebodyElse_IsNotTakenForTheAuthor() => Assert.Null(Found(Answer(Mia), (Mia, new Guid(2, 0, 0, new byte[8]))));

    [Fact]
    public void NobodyToAsk_FindsNobody() => Assert.Null(Found(Answer(Mia)));

    [Fact]
    public void KeyInCapitals_IsTheSame()
    {
        var answer = Answer(Mia);

        Assert.Equal(Rep, Found(answer with { Key = answer.Key.ToUpperInvariant() }, (Mia, Rep)));
    }

    /// <summary>So many people and teams would take minutes.</summary>
    [Fact]
    public void TooManyToTry_AreNotTried()
    {
        var many = Enumerable.Range(1, 100_001).Select(number => (Max, new Guid(number, 1, 0, new byte[8]))).Append((Max, Rep)).ToArray();

        Assert.Null(Found(Answer(Mia), many));
    }

    private static KeyedAnswer Answer(Guid manager) => new(Keys.OfAnswer(Rep, manager, Instrument.Pulse, "2026-05"), manager, Instrument.Pulse, "2026-05", Q2);

    private static Guid? Found(KeyedAnswer answer, params (Guid Manager, Guid Rep)[] people)
    {
        var authors = new RespondentSearch(Keys, people.ToLookup(pair => pair.Manager, pair => pair.Rep)).AuthorsOf([answer]);
        return authors.TryGetValue(answer.Key, out var rep) ? rep : null;
    }
}
