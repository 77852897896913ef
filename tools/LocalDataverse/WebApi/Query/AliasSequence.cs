using System.Globalization;

namespace LocalDataverse.WebApi.Query;

/// <summary>Names for the joins of one query, unlike any column's.</summary>
public sealed class AliasSequence
{
    private int used;

    public string Next() => string.Create(CultureInfo.InvariantCulture, $"link__{++used}");
}
