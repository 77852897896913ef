using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "StringFormatName", Namespace = ContractNamespaces.Metadata2013)]
public sealed class StringFormatName : ConstantsBase<string>
{
    public static readonly StringFormatName Email = Create<StringFormatName>("Email");
    public static readonly StringFormatName Json = Create<StringFormatName>("Json");
    public static readonly StringFormatName Phone = Create<StringFormatName>("Phone");
    public static readonly StringFormatName PhoneticGuide = Create<StringFormatName>("PhoneticGuide");
    public static readonly StringFormatName RichText = Create<StringFormatName>("RichText");
    public static readonly StringFormatName Text = Create<StringFormatName>("Text");
    public static readonly StringFormatName TextArea = Create<StringFormatName>("TextArea");
    public static readonly StringFormatName TickerSymbol = Create<StringFormatName>("TickerSymbol");
    public static readonly StringFormatName Url = Create<StringFormatName>("Url");
    public static readonly StringFormatName VersionNumber = Create<StringFormatName>("VersionNumber");

    public static implicit operator StringFormatName(string formatName) => Create<StringFormatName>(formatName);

    public static bool operator ==(StringFormatName stringFormatA, StringFormatName stringFormatB) =>
        Equals(stringFormatA, stringFormatB);

    public static bool operator !=(StringFormatName stringFormatA, StringFormatName stringFormatB) =>
        !Equals(stringFormatA, stringFormatB);

    public override bool Equals(object obj) =>
        obj is StringFormatName other && string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? string.Empty);
}
