using System.Security.Cryptography;
using System.Text;

namespace LocalDataverse.WebApi.Definitions;

/// <summary>MetadataId of what has none in the solution file: the same name gives the same id, on every machine.</summary>
public static class MetadataIds
{
    public static Guid Of(string kind, string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{name}")).AsSpan(0, 16));
}
