namespace CrmCoaching.Sdk.Tests;

/// <summary>A fact about the stand-ins, which a build against the genuine SDK does not have.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StandInFactAttribute : FactAttribute
{
    public StandInFactAttribute()
    {
        if (!Build.HasStandIns)
            Skip = "Built against the genuine SDK: there are no stand-ins.";
    }
}
