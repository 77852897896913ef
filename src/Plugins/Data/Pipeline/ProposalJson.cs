using System.Globalization;
using System.Runtime.Serialization;
using CrmCoaching.Domain.Agendas;

namespace CrmCoaching.Data.Pipeline;

/// <summary>An agenda item that the rep may confirm by creating it.</summary>
[DataContract]
public sealed class ProposalJson
{
    /// <summary>The choice's name: ConnectAndPraise, Coaching, StatusExceptions.</summary>
    [DataMember(Name = "block", Order = 0)]
    public string Block { get; set; } = "";

    /// <summary>FellBack, Slipped, Untouched, LostValue, Stalled or Won.</summary>
    [DataMember(Name = "because", Order = 1)]
    public string Because { get; set; } = "";

    [DataMember(Name = "opportunity", Order = 2)]
    public string Opportunity { get; set; } = "";

    [DataMember(Name = "title", Order = 3)]
    public string Title { get; set; } = "";

    public static ProposalJson Of(AgendaProposal proposal) => new()
    {
        Block = proposal.Block.ToString(),
        Because = proposal.Because.ToString(),
        Opportunity = proposal.Line.Opportunity.ToString("D", CultureInfo.InvariantCulture),
        Title = proposal.Line.Name,
    };
}
