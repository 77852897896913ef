using System.Collections.Concurrent;

namespace LocalDataverse.Query.Text;

/// <summary>A pattern of T-SQL's LIKE: % any text, _ any character, [a-c] one of a set, [^a-c] none of it.</summary>
public sealed class LikePattern
{
    private const int CacheLimit = 1000;
    private static readonly ConcurrentDictionary<string, LikePattern> Cache = new(StringComparer.Ordinal);
    private readonly List<Token> tokens;

    private LikePattern(string pattern) => tokens = Parse(TextComparison.Fold(pattern));

    private enum TokenKind
    {
        AnyText,
        AnyCharacter,
        Character,
        Set,
        NegatedSet,
    }

    public static LikePattern For(string pattern)
    {
        if (Cache.Count > CacheLimit)
        {
            Cache.Clear();
        }

        return Cache.GetOrAdd(pattern, text => new LikePattern(text));
    }

    /// <summary>Greedy with one point of return, so that the time stays in proportion to both lengths.</summary>
    public bool Matches(string text)
    {
        var folded = TextComparison.Fold(text);
        var (position, token, returnToken, returnPosition) = (0, 0, -1, 0);
        while (position < folded.Length)
        {
            if (token < tokens.Count && tokens[token].Kind == TokenKind.AnyText)
            {
                (returnToken, returnPosition) = (token++, position);
            }
            else if (token < tokens.Count && tokens[token].Accepts(folded[position]))
            {
                position++;
                token++;
            }
            else if (returnToken >= 0)
            {
                (token, position) = (returnToken + 1, ++returnPosition);
            }
            else
            {
                return false;
            }
        }

        return tokens.Skip(token).All(rest => rest.Kind == TokenKind.AnyText);
    }

    private static List<Token> Parse(string pattern)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] == '[' ? pattern.IndexOf(']', i + 1) : -1;
            if (end > i)
            {
                tokens.Add(ParseSet(pattern[(i + 1)..end]));
                i = end;
            }
            else
            {
                tokens.Add(pattern[i] switch
                {
                    '%' => new Token(TokenKind.AnyText, ""),
                    '_' => new Token(TokenKind.AnyCharacter, ""),
                    _ => new Token(TokenKind.Character, pattern[i].ToString()),
                });
            }
        }

        return tokens;
    }

    private static Token ParseSet(string content) => content.StartsWith('^')
        ? new Token(TokenKind.NegatedSet, content[1..])
        : new Token(TokenKind.Set, content);

    private sealed record Token(TokenKind Kind, string Characters)
    {
        public bool Accepts(char character) => Kind switch
        {
            TokenKind.AnyCharacter => true,
            TokenKind.Character => Characters[0] == character,
            TokenKind.Set => SetContains(character),
            TokenKind.NegatedSet => !SetContains(character),
            _ => false,
        };

        private bool SetContains(char character)
        {
            for (var i = 0; i < Characters.Length; i++)
            {
                if (i + 2 < Characters.Length && Characters[i + 1] == '-')
                {
                    if (character >= Characters[i] && character <= Characters[i + 2])
                    {
                        return true;
                    }

                    i += 2;
                }
                else if (Characters[i] == character)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
