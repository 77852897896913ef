namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>Something without which a 1:1 is not complete.</summary>
/// <param name="Code">For programs; never changes its meaning.</param>
/// <param name="Text">For people: what is missing and what to do about it.</param>
public sealed record MissingPart(string Code, string Text)
{
    public const string Commitments = "commitments";
    public const string OfTheRep = "commitmentOfRep";
    public const string OfTheManager = "commitmentOfManager";
    public const string NextDate = "nextDate";
}
