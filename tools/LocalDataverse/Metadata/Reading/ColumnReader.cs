using System.Xml.Linq;

namespace LocalDataverse.Metadata.Reading;

/// <summary>Reads &lt;attribute&gt; of a table. Lookup targets come later, from the relationships.</summary>
public sealed class ColumnReader(SolutionFile file, IReadOnlyDictionary<string, Choice> globalChoices)
{
    private static readonly Dictionary<string, ColumnType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["nvarchar"] = ColumnType.Text,
        ["ntext"] = ColumnType.Memo,
        ["int"] = ColumnType.Integer,
        ["bigint"] = ColumnType.BigInt,
        ["timestamp"] = ColumnType.BigInt,
        ["decimal"] = ColumnType.Decimal,
        ["float"] = ColumnType.Double,
        ["money"] = ColumnType.Money,
        ["datetime"] = ColumnType.DateTime,
        ["bit"] = ColumnType.Boolean,
        ["picklist"] = ColumnType.Choice,
        ["multiselectpicklist"] = ColumnType.MultiChoice,
        ["state"] = ColumnType.State,
        ["status"] = ColumnType.Status,
        ["lookup"] = ColumnType.Lookup,
        ["customer"] = ColumnType.Customer,
        ["owner"] = ColumnType.Owner,
        ["primarykey"] = ColumnType.UniqueIdentifier,
        ["uniqueidentifier"] = ColumnType.UniqueIdentifier,
        ["partylist"] = ColumnType.PartyList,
        ["entityname"] = ColumnType.EntityName,
        ["image"] = ColumnType.Image,
        ["file"] = ColumnType.File,
        ["virtual"] = ColumnType.Virtual,
        ["managedproperty"] = ColumnType.Virtual,
    };

    private static readonly HashSet<ColumnType> CannotBeSecured =
    [
        ColumnType.Lookup, ColumnType.Customer, ColumnType.Owner, ColumnType.UniqueIdentifier, ColumnType.State, ColumnType.Status,
        ColumnType.PartyList, ColumnType.EntityName, ColumnType.Virtual,
    ];

    public Column Read(XElement element)
    {
        var typeName = file.Text(element, "Type");
        if (!Types.TryGetValue(typeName, out var type))
            throw file.Problem(element.Element("Type")!, $"there is no column type '{typeName}'");

        var schemaName = file.Attribute(element, "PhysicalName");
        var behavior = file.Number(element, "Behavior") ?? (int)DateBehavior.UserLocal;
        if (!Enum.IsDefined((DateBehavior)behavior)) throw file.Problem(element, $"there is no date behaviour {behavior}");

        if (SolutionFile.Flag(element, "IsSecured") && CannotBeSecured.Contains(type))
            throw file.Problem(element, $"a column of type '{typeName}' cannot be secured");
        return new Column
        {
            LogicalName = (SolutionFile.OptionalText(element, "LogicalName") ?? schemaName).ToLowerInvariant(),
            SchemaName = schemaName,
            Type = type,
            DisplayName = SolutionFile.Label(element.Element("displaynames")),
            Description = SolutionFile.Label(element.Element("Descriptions")),
            RequiredLevel = ReadRequiredLevel(element),
            ValidForCreate = SolutionFile.Flag(element, "ValidForCreateApi", true),
            ValidForUpdate = SolutionFile.Flag(element, "ValidForUpdateApi", true),
            ValidForRead = SolutionFile.Flag(element, "ValidForReadApi", true),
            IsCustom = SolutionFile.Flag(element, "IsCustomField"),
            IsPrimaryId = typeName == "primarykey",
            IsPrimaryName = (SolutionFile.OptionalText(element, "DisplayMask") ?? "").Split('|').Contains("PrimaryName"),
            IsSecured = SolutionFile.Flag(element, "IsSecured"),
            IsAuditEnabled = SolutionFile.Flag(element, "IsAuditEnabled"),
            MaxLength = file.Number(element, "MaxLength"),
            MinValue = file.Amount(element, "MinValue"),
            MaxValue = file.Amount(element, "MaxValue"),
            Precision = file.Number(element, "Accuracy") ?? 0,
            PrecisionSource = file.Number(element, "AccuracySource") ?? 0,
            DateBehavior = (DateBehavior)behavior,
            Format = SolutionFile.OptionalText(element, "Format") ?? "",
            Choice = ReadChoice(element),
            DefaultValue = file.Number(element, "AppDefaultValue") is { } value and not -1 ? value : null,
            BaseOf = SolutionFile.OptionalText(element, "CalculationOf")?.ToLowerInvariant(),
            AutoNumberFormat = SolutionFile.OptionalText(element, "AutoNumberFormat") ?? "",
        };
    }

    private RequiredLevel ReadRequiredLevel(XElement element) => SolutionFile.OptionalText(element, "RequiredLevel") switch
    {
        null or "none" => RequiredLevel.None,
        "recommended" => RequiredLevel.Recommended,
        "required" => RequiredLevel.Required,
        "systemrequired" => RequiredLevel.SystemRequired,
        var other => throw file.Problem(element.Element("RequiredLevel")!, $"there is no requirement level '{other}'"),
    };

    private Choice? ReadChoice(XElement element)
    {
        if (element.Element("optionset") is { } inline) return ChoiceReader.Read(file, inline);
        if (SolutionFile.OptionalText(element, "OptionSetName") is not { } name) return null;
        return globalChoices.TryGetValue(name, out var choice)
            ? choice
            : throw file.Problem(element, $"there is no global choice '{name}'");
    }
}
