using System.Security.Cryptography;
using System.Text;

namespace CrmCoaching.Cli.Import;

/// <summary>The id that a source row always gets, so that importing it again finds it (a name-based UUID, RFC 9562 version 5).</summary>
public static class RowId
{
    private static readonly Guid Namespace = new("2f6c1a4e-8c0f-5d57-9a3b-6f1d0c9b7e21");

    /// <param name="kind">What the row is, so that an account and a product of one name differ.</param>
    /// <param name="name">Its key in the source; case does not count.</param>
    public static Guid Of(string kind, string name)
    {
        Span<byte> source = [.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes($"{kind}:{name.ToUpperInvariant()}")];
#pragma warning disable CA5350 // The standard prescribes SHA-1 for version 5; nothing here is secret.
        var hash = SHA1.HashData(source);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
