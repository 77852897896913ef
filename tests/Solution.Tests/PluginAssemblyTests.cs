using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace CrmCoaching.Solution.Tests;

public sealed class PluginAssemblyTests
{
    static readonly Guid Namespace = new("f0c7b7f0-3c1c-5f0e-9a55-0c0ac41c0001");

    static readonly XElement Assembly = Unpacked.Customizations.Descendants("PluginAssembly").Single();

    [Fact]
    public void FullName_CarriesTheTokenOfTheSigningKey() =>
        Assert.Equal($"CrmCoaching.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken={TokenOf(Path.Combine(Repository.Root, "src", "Plugins", "CrmCoaching.snk"))}", Assembly.Attribute("FullName")!.Value);

    [Fact]
    public void EveryType_IsQualifiedByTheAssemblyAndIdentifiedByItsName() =>
        Assert.All(Assembly.Descendants("PluginType"), type =>
        {
            var name = type.Attribute("Name")!.Value;
            Assert.Equal($"{name}, {Assembly.Attribute("FullName")!.Value}", type.Attribute("AssemblyQualifiedName")!.Value);
            Assert.Equal(NameBased(name), Guid.Parse(type.Attribute("PluginTypeId")!.Value));
        });

    [Fact]
    public void FileName_CarriesTheIdentifier() =>
        Assert.Equal($"/PluginAssemblies/CrmCoachingPlugins-{Assembly.Attribute("PluginAssemblyId")!.Value.ToUpperInvariant()}/CrmCoachingPlugins.dll", Assembly.Element("FileName")!.Value);

    /// <summary>The identifier that RFC 9562 makes of a name (version 5).</summary>
    static Guid NameBased(string name)
    {
        byte[] input = [.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
#pragma warning disable CA5350 // The identifier's definition names SHA-1; nothing is protected by it.
        var hash = SHA1.HashData(input)[..16];
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    /// <summary>The last eight bytes, reversed, of the SHA-1 of the key's public part as assemblies hold it.</summary>
    static string TokenOf(string keyFile)
    {
        var pair = File.ReadAllBytes(keyFile);
        var modulus = pair[20..(20 + (BinaryPrimitives.ReadInt32LittleEndian(pair.AsSpan(12)) / 8))];
        byte[] key = [0x06, 0x02, 0, 0, 0, 0x24, 0, 0, .. "RSA1"u8, .. pair[12..20], .. modulus];
        byte[] head = [0, 0x24, 0, 0, 0x04, 0x80, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(8), key.Length);
#pragma warning disable CA5350 // Strong names are defined by SHA-1.
        var hash = SHA1.HashData([.. head, .. key]);
#pragma warning restore CA5350
        return Convert.ToHexStringLower([.. hash[^8..].Reverse()]);
    }
}
