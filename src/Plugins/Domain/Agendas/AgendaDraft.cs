using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Pipeline.Digests;

namespace CrmCoaching.Domain.Agendas;

/// <summary>
/// The rep's agenda as the digest suggests it. One success to talk about, stalled opportunities to be coached on,
/// and few exceptions of status, because the 1:1 is short.
/// </summary>
public static class AgendaDraft
{
    private const int Successes = 1;
    private const int Exceptions = 3;

    /// <param name="onAgenda">Opportunities that are on it already.</param>
    /// <returns>
    /// Each opportunity at most once, and none that is nearly closed or on hold. Beside the success, none that was
    /// closed meanwhile or went to another: nothing can be decided about it.
    /// </returns>
    public static IReadOnlyList<AgendaProposal> Of(PipelineDigest digest, ICollection<Guid> onAgenda)
    {
        var taken = new HashSet<Guid>(onAgenda);
        AgendaProposal[] praise = [.. Take(AgendaBlock.ConnectAndPraise, [(ProposalReason.Won, digest.Won)], Successes, taken)];
        AgendaProposal[] coaching = [.. Take(AgendaBlock.Coaching, [(ProposalReason.Stalled, digest.Stalled)], int.MaxValue, taken)];
        var shrunk = digest.ValueChanged with { Lines = [.. digest.ValueChanged.Lines.Where(line => line.Value < 0)] };
        (ProposalReason, DigestSection)[] exceptions =
        [
            (ProposalReason.FellBack, digest.FallenBack), (ProposalReason.Slipped, digest.Slipped),
            (ProposalReason.LostValue, shrunk), (ProposalReason.Untouched, digest.Untouched),
        ];
        return [.. praise, .. coaching, .. Take(AgendaBlock.StatusExceptions, exceptions, Exceptions, taken)];
    }

    /// <summary>One of each list in turn, so that a long list does not crowd out the others.</summary>
    private static List<AgendaProposal> Take(AgendaBlock block, (ProposalReason Because, DigestSection Section)[] lists, int most, HashSet<Guid> taken)
    {
        var proposals = new List<AgendaProposal>();
        var longest = lists.Max(list => list.Section.Lines.Count);
        for (var place = 0; place < longest; place++)
        {
            foreach (var (because, section) in lists.Where(list => place < list.Section.Lines.Count))
            {
                var line = section.Lines[place];
                if (proposals.Count < most && (because == ProposalReason.Won || line is { IsInPipeline: true, IsOnHold: false, NearlyClosed: NearlyClosed.No }) && taken.Add(line.Opportunity))
                    proposals.Add(new AgendaProposal(block, because, line));
            }
        }

        return proposals;
    }
}
