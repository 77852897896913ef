using System;
using System.Linq;
using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Domain.Tests.Feedback;

public sealed class RespondentKeyTests
{
    private static readonly Guid Ann = new(1, 0, 0, new byte[8]);
    private static readonly Guid Mia = new(2, 0, 0, new byte[8]);
    private static readonly RespondentKey Keys = new([1, 2, 3]);

    [Fact]
    public void SameAnswerAgain_HasTheSameKey() => Assert.Equal(Answer(), Answer());

    [Fact]
    public void EveryPart_ChangesTheKey()
    {
        string[] keys =
        [
            Answer(),
            Keys.OfAnswer(Mia, Mia, Instrument.Pulse, "2026-06"),
            Keys.OfAnswer(Ann, Ann, Instrument.Pulse, "2026-06"),
            Keys.OfAnswer(Ann, Mia, Instrument.Quarterly, "2026-06"),
            Keys.OfAnswer(Ann, Mia, Instrument.Pulse, "2026-07"),
            new RespondentKey([1, 2, 4]).OfAnswer(Ann, Mia, Instrument.Pulse, "2026-06"),
            Keys.OfPresence(Ann, Instrument.Pulse, "2026-06"),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void Key_HoldsNoPartOfTheRespondent()
    {
        Assert.DoesNotContain(Ann.ToString("N")[..8], Answer(), StringComparison.OrdinalIgnoreCase);
        Assert.Matches("^[0-9a-f]{64}$", Answer());
    }

    private static string Answer() => Keys.OfAnswer(Ann, Mia, Instrument.Pulse, "2026-06");
}
