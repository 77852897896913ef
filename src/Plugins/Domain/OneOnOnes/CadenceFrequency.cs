
namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>How often a pair meets.</summary>
public enum CadenceFrequency
{
    None = 0,
    Weekly = 1,
    EveryTwoWeeks = 2,
    Monthly = 3,
}
