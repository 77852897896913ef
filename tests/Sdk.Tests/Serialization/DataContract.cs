using System.Runtime.Serialization;
using System.Xml.Linq;

namespace CrmCoaching.Sdk.Tests.Serialization;

/// <summary>Values to XML and back, by the serializer that the service uses.</summary>
internal static class DataContract
{
    internal static XElement Write<T>(T value)
    {
        using var stream = new MemoryStream();
        new DataContractSerializer(typeof(T)).WriteObject(stream, value);
        stream.Position = 0;
        return XElement.Load(stream);
    }

    internal static T Read<T>(XElement xml)
    {
        using var reader = xml.CreateReader();
        return (T)new DataContractSerializer(typeof(T)).ReadObject(reader)!;
    }
}
