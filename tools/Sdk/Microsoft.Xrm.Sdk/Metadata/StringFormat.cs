using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "StringFormat", Namespace = ContractNamespaces.Metadata2011)]
public enum StringFormat
{
    [EnumMember(Value = "Email")] Email = 0,
    [EnumMember(Value = "Text")] Text = 1,
    [EnumMember(Value = "TextArea")] TextArea = 2,
    [EnumMember(Value = "Url")] Url = 3,
    [EnumMember(Value = "TickerSymbol")] TickerSymbol = 4,
    [EnumMember(Value = "PhoneticGuide")] PhoneticGuide = 5,
    [EnumMember(Value = "VersionNumber")] VersionNumber = 6,
    [EnumMember(Value = "Phone")] Phone = 7,
    [EnumMember(Value = "Json")] Json = 8,
    [EnumMember(Value = "RichText")] RichText = 9,
}
