using System.Linq;
using System.Runtime.Serialization;
using CrmCoaching.Domain.Pipeline.Digests;

namespace CrmCoaching.Data.Pipeline;

/// <summary>One list of a digest: all in count and total, the largest in lines.</summary>
[DataContract]
public sealed class DigestSectionJson
{
    [DataMember(Name = "count", Order = 0)]
    public int Count { get; set; }

    [DataMember(Name = "total", Order = 1)]
    public decimal Total { get; set; }

    [DataMember(Name = "lines", Order = 2)]
    public DigestLineJson[] Lines { get; set; } = [];

    public static DigestSectionJson Of(DigestSection section) =>
        new() { Count = section.Count, Total = section.Total, Lines = [.. section.Lines.Select(DigestLineJson.Of)] };
}
