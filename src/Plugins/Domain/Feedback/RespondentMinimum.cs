using System;

namespace CrmCoaching.Domain.Feedback;

/// <summary>How many people a published figure is made of at least.</summary>
public readonly record struct RespondentMinimum
{
    /// <summary>Whatever the organisation sets: of two people each knows the other's answer.</summary>
    public const int Floor = 3;

    private readonly int? people;

    public RespondentMinimum(int setting) => people = Math.Max(Floor, setting);

    public int People => people ?? Floor;
}
