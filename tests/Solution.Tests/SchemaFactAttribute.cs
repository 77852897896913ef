namespace CrmCoaching.Solution.Tests;

/// <summary>A test that needs the platform's own schemas; they lie beside the repository or the test is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SchemaFactAttribute : FactAttribute
{
    public SchemaFactAttribute()
    {
        if (!Directory.Exists(Repository.Schemas))
            Skip = "The platform's solution schemas are not beside the repository.";
    }
}
