using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using LocalDataverse.Faults;

namespace LocalDataverse.Query.Paging;

/// <param name="First">Null: the first row of the page has no value there.</param>
public sealed record CookieEntry(string Column, string? First, string? Last);

/// <summary>The platform's paging cookie: the first and last row of a page by the columns that sort them, the key last.</summary>
public sealed record PagingCookie(int Page, IReadOnlyList<CookieEntry> Entries)
{
    private const int MaximumCharacters = 100_000;

    public override string ToString() =>
        new XElement("cookie", new XAttribute("page", Page), Entries.Select(Write)).ToString(SaveOptions.DisableFormatting);

    /// <exception cref="System.ServiceModel.FaultException">QueryBuilderInvalidPagingCookie: no cookie that the platform made.</exception>
    public static PagingCookie Parse(string text)
    {
        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MaximumCharacters,
            };
            using var reader = XmlReader.Create(new StringReader(text), settings);
            var root = XDocument.Load(reader).Root!;
            return root.Name.LocalName == "cookie"
                && int.TryParse(root.Attribute("page")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0
                ? new PagingCookie(page, [.. root.Elements().Select(Read)])
                : throw Invalid();
        }
        catch (XmlException)
        {
            throw Invalid();
        }
    }

    public static Exception Invalid() => Fault.Of(ErrorCode.QueryBuilderInvalidPagingCookie, "The paging cookie is not valid.");

    private static XElement Write(CookieEntry entry)
    {
        var element = new XElement(XmlConvert.EncodeLocalName(entry.Column));
        element.Add(entry.Last is null ? new XAttribute("lastnull", "1") : new XAttribute("last", Printable(entry.Last)));
        element.Add(entry.First is null ? new XAttribute("firstnull", "1") : new XAttribute("first", Printable(entry.First)));
        return element;
    }

    private static CookieEntry Read(XElement element) => new(
        XmlConvert.DecodeName(element.Name.LocalName),
        element.Attribute("first") is { } first ? XmlConvert.DecodeName(first.Value) : null,
        element.Attribute("last") is { } last ? XmlConvert.DecodeName(last.Value)
            : element.Attribute("lastnull") is not null ? null : throw Invalid());

    // Characters that XML can not carry; a literal "_x0041_" is escaped as well, so that reading gives back the same text.
    private static string Printable(string text)
    {
        var clean = text.Replace("_x", "_x005F_x", StringComparison.Ordinal);
        return string.Concat(clean.Select(character => XmlConvert.IsXmlChar(character)
            ? character.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"_x{(int)character:X4}_")));
    }
}
