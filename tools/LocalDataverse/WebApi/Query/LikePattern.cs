using System.Text;

namespace LocalDataverse.WebApi.Query;

/// <summary>Text to find literally, inside a LIKE pattern.</summary>
public static class LikePattern
{
    public static string Escape(string text)
    {
        var pattern = new StringBuilder(text.Length);
        foreach (var character in text)
            pattern.Append(character is '%' or '_' or '[' ? $"[{character}]" : character.ToString());
        return pattern.ToString();
    }
}
