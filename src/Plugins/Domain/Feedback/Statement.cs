namespace CrmCoaching.Domain.Feedback;

/// <summary>A statement that is answered from 1, not at all, to 5, entirely.</summary>
/// <param name="Code">Under which its answers are kept; the same for ever.</param>
/// <param name="IsHeadline">Whether the share that agrees with it stands for the whole.</param>
public sealed record Statement(string Code, string Text, bool IsHeadline);
