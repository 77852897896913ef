namespace CrmCoaching.Domain.Feedback;

/// <summary>An answer as it came in.</summary>
/// <param name="Value">Null for anything but a whole number.</param>
public sealed record GivenAnswer(string Code, int? Value);
