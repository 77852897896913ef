using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Definitions;

/// <summary>Labels in the one language of the host.</summary>
internal static class UserLabel
{
    public const int Language = 1033;

    public static Label Of(string text)
    {
        if (text.Length == 0) return new Label();
        var label = new LocalizedLabel(text, Language);
        return new Label(label, new[] { label });
    }
}
