namespace LocalDataverse.Storage;

/// <summary>
/// Stores a GUID as 16 bytes whose plain byte order is SQL Server's order of uniqueidentifier, so that an index on the
/// column gives the platform's default paging order.
/// </summary>
public static class GuidOrder
{
    // Most significant first, as System.Data.SqlTypes.SqlGuid compares.
    private static readonly int[] Significance = [10, 11, 12, 13, 14, 15, 8, 9, 6, 7, 4, 5, 0, 1, 2, 3];

    public static byte[] ToBytes(Guid value)
    {
        var source = value.ToByteArray();
        var ordered = new byte[16];
        for (var i = 0; i < 16; i++)
        {
            ordered[i] = source[Significance[i]];
        }

        return ordered;
    }

    public static Guid FromBytes(byte[] ordered)
    {
        var target = new byte[16];
        for (var i = 0; i < 16; i++)
        {
            target[Significance[i]] = ordered[i];
        }

        return new Guid(target);
    }
}
