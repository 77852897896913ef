namespace LocalDataverse.WebApi.Http;

/// <summary>Which annotations the client asked for: *, prefixes with a star, full names; a leading minus takes out.</summary>
public sealed class AnnotationFilter
{
    public const string FormattedValue = "OData.Community.Display.V1.FormattedValue";
    public const string LookupLogicalName = "Microsoft.Dynamics.CRM.lookuplogicalname";
    public const string NavigationProperty = "Microsoft.Dynamics.CRM.associatednavigationproperty";
    public const string TotalRecordCount = "Microsoft.Dynamics.CRM.totalrecordcount";
    public const string TotalRecordCountLimitExceeded = "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";
    public const string PagingCookie = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";
    public const string MoreRecords = "Microsoft.Dynamics.CRM.morerecords";

    public static readonly AnnotationFilter None = new("");

    private readonly (string Pattern, bool IsPrefix, bool IsExcluded)[] parts;

    public AnnotationFilter(string list)
    {
        parts = [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse)];
    }

    public bool IsEmpty => parts.Length == 0;

    /// <summary>Error details are given only to clients that ask for everything.</summary>
    public bool IsEverything => parts.Any(part => part is { Pattern: "", IsPrefix: true, IsExcluded: false });

    /// <summary>The longest match decides.</summary>
    public bool Includes(string annotation)
    {
        var best = parts
            .Where(part => part.IsPrefix ? annotation.StartsWith(part.Pattern, StringComparison.Ordinal) : annotation == part.Pattern)
            .OrderByDescending(part => part.Pattern.Length)
            .FirstOrDefault((Pattern: "", IsPrefix: false, IsExcluded: true));
        return !best.IsExcluded;
    }

    private static (string, bool, bool) Parse(string part)
    {
        var isExcluded = part.StartsWith('-');
        var pattern = isExcluded ? part[1..] : part;
        return pattern.EndsWith('*') ? (pattern[..^1], true, isExcluded) : (pattern, false, isExcluded);
    }
}
