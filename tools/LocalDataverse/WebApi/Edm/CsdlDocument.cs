using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace LocalDataverse.WebApi.Edm;

/// <summary>Writes a model as the CSDL document of $metadata.</summary>
public static class CsdlDocument
{
    /// <exception cref="InvalidOperationException">The catalogue does not make a valid model; the message names each fault.</exception>
    public static byte[] Write(IEdmModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), CloseOutput = false }))
        {
            if (!CsdlWriter.TryWriteCsdl(model, writer, CsdlTarget.OData, out var errors))
                throw new InvalidOperationException(string.Join(Environment.NewLine, errors.Select(error => error.ErrorMessage)));
        }

        return stream.ToArray();
    }
}
