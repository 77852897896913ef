using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Data.Feedback;

/// <summary>The platform's numbers of the instruments.</summary>
public static class FeedbackChoices
{
    private static readonly Dictionary<Instrument, int> Instruments = new()
    {
        [Instrument.Pulse] = InstrumentChoice.Pulse,
        [Instrument.Quarterly] = InstrumentChoice.Quarterly,
        [Instrument.Self] = InstrumentChoice.Self,
    };

    public static int Of(Instrument instrument) => Instruments[instrument];

    /// <returns><see cref="Instrument.None"/> for a number that is none of them.</returns>
    public static Instrument InstrumentOf(int? choice) => Instruments.FirstOrDefault(pair => pair.Value == choice).Key;
}
