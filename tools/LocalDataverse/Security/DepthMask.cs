using LocalDataverse.Metadata;

namespace LocalDataverse.Security;

/// <summary>roleprivileges.privilegedepthmask: 1 basic, 2 local, 4 deep, 8 global.</summary>
public static class DepthMask
{
    public static int Of(Depth depth) => depth == Depth.None ? 0 : 1 << ((int)depth - 1);

    public static Depth ToDepth(int mask) => mask switch
    {
        >= 8 => Depth.Global,
        >= 4 => Depth.Deep,
        >= 2 => Depth.Local,
        >= 1 => Depth.Basic,
        _ => Depth.None,
    };
}
