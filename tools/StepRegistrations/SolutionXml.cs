using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace StepRegistrations;

/// <summary>Bytes as the solution packager writes them: CRLF, two spaces, no line end at the end.</summary>
internal static class SolutionXml
{
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Every file of an unpacked solution declares this prefix on its root, used or not.</summary>
    public static XElement Document(XElement root)
    {
        root.Add(new XAttribute(XNamespace.Xmlns + "xsi", Instance));
        return root;
    }

    public static byte[] Bytes(XElement root) => Write(root, withHead: true);

    /// <summary>Component folders such as customapis have neither byte order mark nor declaration.</summary>
    public static byte[] ComponentBytes(XElement root) => Write(root, withHead: false);

    private static byte[] Write(XElement root, bool withHead)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\r\n",
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: withHead),
            OmitXmlDeclaration = !withHead,
        };
        using (var writer = XmlWriter.Create(stream, settings))
            root.WriteTo(writer);
        return stream.ToArray();
    }
}
