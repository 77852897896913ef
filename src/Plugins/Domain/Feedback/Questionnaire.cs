using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Feedback;

/// <summary>The statements of the instruments. Managers rate themselves on those of the quarter.</summary>
public sealed class Questionnaire
{
    /// <exception cref="ArgumentException">An instrument has no statement, two of one code, or not just one headline.</exception>
    public Questionnaire(IReadOnlyList<Statement> pulse, IReadOnlyList<Statement> quarterly)
    {
        Pulse = Sound(pulse, nameof(pulse));
        Quarterly = Sound(quarterly, nameof(quarterly));
    }

    public IReadOnlyList<Statement> Pulse { get; }

    public IReadOnlyList<Statement> Quarterly { get; }

    /// <exception cref="ArgumentOutOfRangeException">There is no such instrument.</exception>
    public IReadOnlyList<Statement> Of(Instrument instrument) => instrument switch
    {
        Instrument.Pulse => Pulse,
        Instrument.Quarterly or Instrument.Self => Quarterly,
        _ => throw new ArgumentOutOfRangeException(nameof(instrument)),
    };

    private static IReadOnlyList<Statement> Sound(IReadOnlyList<Statement> statements, string name)
    {
        var isSound = statements.Count > 0
            && statements.All(statement => !string.IsNullOrWhiteSpace(statement.Code) && !string.IsNullOrWhiteSpace(statement.Text))
            && statements.Select(statement => statement.Code).Distinct(StringComparer.Ordinal).Count() == statements.Count
            && statements.Count(statement => statement.IsHeadline) == 1;
        return isSound ? statements : throw new ArgumentException("Statements have a code of their own and a text, and one is the headline.", name);
    }
}
