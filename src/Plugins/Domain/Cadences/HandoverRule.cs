using System;

namespace CrmCoaching.Domain.Cadences;

/// <summary>Whether a rep's 1:1s can be handed over. Rows can only be owned by somebody who holds the role for it, so nothing moves before that.</summary>
public static class HandoverRule
{
    /// <param name="manager">Who is the rep's manager now.</param>
    public static HandoverVerdict Of(bool isRepDisabled, Guid? manager, bool holdsManagerRole)
    {
        if (isRepDisabled)
            return HandoverVerdict.End;
        return manager is not null && holdsManagerRole ? HandoverVerdict.Give : HandoverVerdict.Wait;
    }
}
