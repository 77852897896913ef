using System.Globalization;
using LocalDataverse.WebApi.Errors;

namespace LocalDataverse.WebApi.Writes;

/// <summary>The row version inside an ETag: W/"123" becomes 123.</summary>
public static class Version
{
    public static string Of(string etag)
    {
        var text = etag.StartsWith("W/", StringComparison.Ordinal) ? etag[2..] : etag;
        text = text.Trim('"');
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? text
            : throw Refusal.BadRequest($"The ETag '{etag}' is not valid.");
    }
}
