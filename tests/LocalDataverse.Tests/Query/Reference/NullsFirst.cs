namespace LocalDataverse.Tests.Query.Reference;

public static class NullsFirst
{
    public static Comparer<object?> Comparer { get; } = Comparer<object?>.Create((left, right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => ReferenceFilter.Compare(left, right),
    });
}
