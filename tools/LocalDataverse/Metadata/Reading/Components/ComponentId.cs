using System.Security.Cryptography;
using System.Text;

namespace LocalDataverse.Metadata.Reading.Components;

/// <summary>Ids of rows to which the solution's files give a unique name alone: the same name gives the same id.</summary>
internal static class ComponentId
{
    public static Guid Of(string table, string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{table}/{name}")).AsSpan(0, 16));
}
