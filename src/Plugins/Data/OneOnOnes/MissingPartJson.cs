using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>What is missing, as the custom API answers it: a list that is empty when nothing is.</summary>
[DataContract]
public sealed class MissingPartJson
{
    [DataMember(Name = "code", Order = 0)]
    public string Code { get; set; } = "";

    [DataMember(Name = "text", Order = 1)]
    public string Text { get; set; } = "";

    public static string Write(IEnumerable<MissingPart> missing) =>
        JsonText.Write(missing.Select(part => new MissingPartJson { Code = part.Code, Text = part.Text }).ToArray());
}
