using System;
using System.IO;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;

namespace CrmCoaching.Data;

/// <summary>The texts that columns and custom APIs carry. The framework of the sandbox has no other JSON than this.</summary>
public static class JsonText
{
    public static string Write<T>(T value)
    {
        using var stream = new MemoryStream();
        Serializer(typeof(T)).WriteObject(stream, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <returns>Null when the text is empty or not of that form.</returns>
    public static T? Read<T>(string? text) where T : class
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            return Serializer(typeof(T)).ReadObject(stream) as T;
        }
        catch (SerializationException)
        {
            return null;
        }
    }

    private static DataContractJsonSerializer Serializer(Type type) =>
        new(type, new DataContractJsonSerializerSettings { UseSimpleDictionaryFormat = true });
}
