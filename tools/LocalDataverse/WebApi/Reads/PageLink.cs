using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using LocalDataverse.Faults;
using LocalDataverse.WebApi.Http;

namespace LocalDataverse.WebApi.Reads;

/// <summary>The $skiptoken of @odata.nextLink: the number of a page and the cookie that leads to it.</summary>
public sealed record PageLink(int Page, string? Cookie)
{
    /// <summary>As in the link and in the annotation fetchxmlpagingcookie; the inner cookie is encoded twice.</summary>
    public string ToXml() => new XElement(
        "cookie",
        new XAttribute("pagenumber", Page),
        new XAttribute("pagingcookie", Uri.EscapeDataString(Uri.EscapeDataString(Cookie ?? ""))),
        new XAttribute("istracking", "False")).ToString(SaveOptions.DisableFormatting);

    /// <exception cref="System.ServiceModel.FaultException">The token was edited.</exception>
    public static PageLink Parse(string token)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(token), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var cookie = XElement.Load(reader);
            var inner = Uri.UnescapeDataString(Uri.UnescapeDataString(cookie.Attribute("pagingcookie")?.Value ?? ""));
            if (int.TryParse(cookie.Attribute("pagenumber")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0)
                return new PageLink(page, inner.Length == 0 ? null : inner);
        }
        catch (XmlException)
        {
            // Reported below, as any other token that this host did not make.
        }

        throw Fault.Of(ErrorCode.QueryBuilderInvalidPagingCookie, "Malformed XML in the Paging Cookie");
    }

    /// <summary>The request's own URL with this token in place of its own.</summary>
    public string Url(ApiRequest request)
    {
        var options = request.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(option => !option.StartsWith("$skiptoken=", StringComparison.Ordinal))
            .Append("$skiptoken=" + Uri.EscapeDataString(ToXml()));
        return $"{request.ServiceRoot}{request.Path}?{string.Join('&', options)}";
    }
}
