namespace CrmCoaching.Sdk.Tests.Listing;

/// <summary>A theory that needs the stand-ins and the listing of the genuine surface beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ListingTheoryAttribute : TheoryAttribute
{
    public ListingTheoryAttribute()
    {
        if (!Build.HasStandIns)
            Skip = "Built against the genuine SDK: there are no stand-ins to compare.";
        else if (!Directory.Exists(Build.ListingFolder))
            Skip = $"The listing of the genuine surface is not at {Build.ListingFolder}.";
    }
}
