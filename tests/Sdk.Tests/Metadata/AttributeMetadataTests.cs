using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmCoaching.Sdk.Tests.Metadata;

public sealed class AttributeMetadataTests
{
    public static TheoryData<AttributeMetadata, AttributeTypeCode, string> Columns => new()
    {
        { new StringAttributeMetadata(), AttributeTypeCode.String, "StringType" },
        { new MoneyAttributeMetadata(), AttributeTypeCode.Money, "MoneyType" },
        { new LookupAttributeMetadata(), AttributeTypeCode.Lookup, "LookupType" },
        { new StateAttributeMetadata(), AttributeTypeCode.State, "StateType" },
        { new UniqueIdentifierAttributeMetadata(), AttributeTypeCode.Uniqueidentifier, "UniqueidentifierType" },
        { new MultiSelectPicklistAttributeMetadata(), AttributeTypeCode.Virtual, "MultiSelectPicklistType" },
        { new FileAttributeMetadata(), AttributeTypeCode.Virtual, "FileType" },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void TypedColumn_KnowsItsType(AttributeMetadata column, AttributeTypeCode code, string name)
    {
        Assert.Equal(code, column.AttributeType);
        Assert.Equal(name, column.AttributeTypeName.Value);
    }

    [Fact]
    public void TypeName_ComparesByValue()
    {
        Assert.True(AttributeTypeDisplayName.MoneyType == "MoneyType");
        Assert.True(DateTimeBehavior.DateOnly != DateTimeBehavior.UserLocal);
    }

    [Fact]
    public void Relationship_KnowsItsType()
    {
        Assert.Equal(RelationshipType.OneToManyRelationship, new OneToManyRelationshipMetadata().RelationshipType);
        Assert.Equal(RelationshipType.ManyToManyRelationship, new ManyToManyRelationshipMetadata().RelationshipType);
    }

    [Fact]
    public void Label_HoldsOneTextALanguage()
    {
        var label = new Label("Account", 1033);

        LocalizedLabel text = Assert.Single(label.LocalizedLabels);
        Assert.Equal("Account", text.Label);
        Assert.Equal(1033, text.LanguageCode);
    }
}
