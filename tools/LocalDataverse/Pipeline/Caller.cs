namespace LocalDataverse.Pipeline;

/// <summary>Who sends a request.</summary>
/// <param name="UserId">Whose rights count.</param>
/// <param name="InitiatingUserId">Who really calls, where that is another user.</param>
public sealed record Caller(Guid UserId, Guid InitiatingUserId)
{
    public Caller(Guid userId) : this(userId, userId) { }

    public bool IsImpersonated => UserId != InitiatingUserId;
}
