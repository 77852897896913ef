using System;
using System.Security.Cryptography;

namespace CrmCoaching.Data.Feedback;

/// <summary>Ids of the vault's rows. The platform's own rise with time, so that they would tell the order of the answers.</summary>
public static class VaultId
{
    private const int Length = 16;

    public static Guid Next()
    {
        var bytes = new byte[Length];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return new Guid(bytes);
    }
}
