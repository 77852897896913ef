using System.Security.Cryptography;
using System.Text;

namespace LocalDataverse.Messages.Definitions;

/// <summary>Ids of definitions: made of their names, so that they are the same in every organisation and after every start.</summary>
internal static class MetadataId
{
    public static Guid Of(params ReadOnlySpan<string> path) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('/', path).ToLowerInvariant())).AsSpan(0, 16));
}
