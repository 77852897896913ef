using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "MemoFormatName", Namespace = ContractNamespaces.Metadata90)]
public sealed class MemoFormatName : ConstantsBase<string>
{
    public static readonly MemoFormatName Email = Create<MemoFormatName>("Email");
    public static readonly MemoFormatName Json = Create<MemoFormatName>("Json");
    public static readonly MemoFormatName RichText = Create<MemoFormatName>("RichText");
    public static readonly MemoFormatName Text = Create<MemoFormatName>("Text");
    public static readonly MemoFormatName TextArea = Create<MemoFormatName>("TextArea");

    public static implicit operator MemoFormatName(string formatName) => Create<MemoFormatName>(formatName);

    public static bool operator ==(MemoFormatName stringFormatA, MemoFormatName stringFormatB) =>
        Equals(stringFormatA, stringFormatB);

    public static bool operator !=(MemoFormatName stringFormatA, MemoFormatName stringFormatB) =>
        !Equals(stringFormatA, stringFormatB);

    public override bool Equals(object obj) =>
        obj is MemoFormatName other && string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? string.Empty);
}
