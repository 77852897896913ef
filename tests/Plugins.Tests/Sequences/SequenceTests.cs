using System.Globalization;
using CrmCoaching.Plugins.Tests.Hosting;

namespace CrmCoaching.Plugins.Tests.Sequences;

/// <summary>
/// Random sequences of what people and the day's work do. COACHING_SEQUENCES says how many (a few by default, since each takes a while),
/// COACHING_SEED with which to begin.
/// </summary>
public sealed class SequenceTests
{
    private const int FewSequences = 40;
    private const int SequencesPerHost = 20;
    private const int LongestSequence = 14;

    [Fact]
    public void WhateverIsDone_NothingDoublesAndNothingIsLost()
    {
        var first = Number("COACHING_SEED") ?? 1;
        var seeds = Enumerable.Range(first, Number("COACHING_SEQUENCES") ?? FewSequences).Chunk(SequencesPerHost);
        Assert.Empty(seeds.SelectMany(Failures));
    }

    private static List<string> Failures(int[] seeds)
    {
        using var host = new CoachingHost();
        var failures = new List<string>();
        foreach (var seed in seeds)
        {
            var sequence = new Sequence(host, seed);
            try
            {
                sequence.Run(1 + (seed % LongestSequence));
            }
            catch (Exception bug)
            {
                throw new InvalidOperationException($"Sequence {seed}: {string.Join("; ", sequence.Done)}", bug);
            }

            failures.AddRange(SequenceCheck.Of(host, sequence).Select(what => $"Sequence {seed}: {what}, after {string.Join("; ", sequence.Done)}"));
            host.Clock.Advance(TimeSpan.FromHours(1));
        }

        return failures;
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
