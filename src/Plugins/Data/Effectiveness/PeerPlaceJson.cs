using System.Runtime.Serialization;
using CrmCoaching.Domain.Effectiveness;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>One's own place among unnamed others.</summary>
[DataContract]
public sealed class PeerPlaceJson
{
    [DataMember(Name = "place", Order = 0)]
    public int Place { get; set; }

    [DataMember(Name = "of", Order = 1)]
    public int Of { get; set; }

    [DataMember(Name = "others", Order = 2)]
    public decimal[] Others { get; set; } = [];

    public static PeerPlaceJson From(PeerPlace place) => new() { Place = place.Place, Of = place.Of, Others = [.. place.Others] };
}
