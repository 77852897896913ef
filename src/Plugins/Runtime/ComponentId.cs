using System;
using System.Security.Cryptography;
using System.Text;

namespace CrmCoaching.Runtime;

/// <summary>
/// Ids of the solution's components, computed from their names (RFC 4122, version 5), so that the same name has
/// the same id wherever it is built and a step can recognise its own kind at run time.
/// </summary>
public static class ComponentId
{
    private static readonly Guid Solution = new("f0c7b7f0-3c1c-5f0e-9a55-0c0ac41c0001");

    public static Guid OfPluginType(Type type) => Of(type.FullName!);

    public static Guid OfStep(Type type, StepRegistration step) =>
        Of($"step:{type.FullName}:{step.Message}:{step.Table}:{(int)step.Stage}");

    public static Guid OfImage(Type type, StepRegistration step, StepImage image) =>
        Of($"image:{type.FullName}:{step.Message}:{step.Table}:{(int)step.Stage}:{image.Alias}");

    public static Guid Of(string name)
    {
        var space = NetworkOrder(Solution.ToByteArray());
        var text = Encoding.UTF8.GetBytes(name);
        var input = new byte[space.Length + text.Length];
        space.CopyTo(input, 0);
        text.CopyTo(input, space.Length);

#pragma warning disable CA5350, CA1850 // RFC 4122 prescribes SHA-1, and an id is no secret; .NET Framework has no static HashData.
        using var sha = SHA1.Create();
        var hash = sha.ComputeHash(input);
#pragma warning restore CA5350, CA1850
        var id = new byte[16];
        Array.Copy(hash, id, 16);
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(NetworkOrder(id));
    }

    /// <summary>A Guid keeps its first three fields little-endian; the RFC hashes them big-endian.</summary>
    private static byte[] NetworkOrder(byte[] id)
    {
        Array.Reverse(id, 0, 4);
        Array.Reverse(id, 4, 2);
        Array.Reverse(id, 6, 2);
        return id;
    }
}
