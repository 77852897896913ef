using System.Globalization;
using System.ServiceModel;
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
        var failures = seeds.AsParallel().SelectMany(Failures).ToList();
        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }

    private static List<string> Failures(int[] seeds)
    {
        using var host = new CoachingHost();
        var failures = new List<string>();
        foreach (var seed in seeds)
        {
            var sequence = new Sequence(host, seed);
            failures.AddRange(Failures(host, sequence, 1 + (seed % LongestSequence)).Select(what => $"Sequence {seed}: {what}, after {string.Join("; ", sequence.Done)}"));
            host.Clock.Advance(TimeSpan.FromHours(1));
        }

        return failures;
    }

    private static IReadOnlyList<string> Failures(CoachingHost host, Sequence sequence, int length)
    {
        try
        {
            sequence.Run(length);
            return SequenceCheck.Of(host, sequence);
        }
        catch (Exception bug) when (bug is FaultException or AggregateException)
        {
            return [bug.ToString()];
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
