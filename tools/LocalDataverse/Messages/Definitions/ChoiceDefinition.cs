using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Messages.Definitions;

/// <summary>Choices as the SDK describes them: options of a state know their default status, those of a status their state.</summary>
internal static class ChoiceDefinition
{
    public static OptionSetMetadata Of(Choice choice, ColumnType type = ColumnType.Choice) =>
        Describe(new OptionSetMetadata(new OptionMetadataCollection([.. choice.Options.Select(option => Option(option, type))])), choice, type switch
        {
            ColumnType.State => OptionSetType.State,
            ColumnType.Status => OptionSetType.Status,
            _ => OptionSetType.Picklist,
        });

    /// <summary>The two options of a yes/no column.</summary>
    public static BooleanOptionSetMetadata OfBoolean(Choice? choice, string name)
    {
        var yes = Option(choice?.Find(1) ?? new ChoiceOption(1, "Yes"), ColumnType.Boolean);
        var no = Option(choice?.Find(0) ?? new ChoiceOption(0, "No"), ColumnType.Boolean);
        return Describe(new BooleanOptionSetMetadata(yes, no), choice ?? new Choice(name, false, []), OptionSetType.Boolean);
    }

    private static T Describe<T>(T definition, Choice choice, OptionSetType type)
        where T : OptionSetMetadataBase
    {
        definition.MetadataId = MetadataId.Of("choice", choice.Name);
        definition.Name = choice.Name;
        definition.DisplayName = UserLabel.Of(choice.Name);
        definition.Description = new Label();
        definition.IsGlobal = choice.IsGlobal;
        definition.IsCustomOptionSet = choice.Name.Contains('_', StringComparison.Ordinal);
        definition.IsCustomizable = new BooleanManagedProperty(true);
        definition.OptionSetType = type;
        return definition.With(nameof(definition.IsManaged), false);
    }

    private static OptionMetadata Option(ChoiceOption option, ColumnType type)
    {
        OptionMetadata definition = type switch
        {
            ColumnType.State => new StateOptionMetadata
            {
                DefaultStatus = option.DefaultStatus,
                InvariantName = option.InvariantName ?? option.Label,
            },
            ColumnType.Status => new StatusOptionMetadata { State = option.State },
            _ => new OptionMetadata(),
        };
        definition.Value = option.Value;
        definition.Label = UserLabel.Of(option.Label);
        definition.Description = new Label();
        definition.Color = option.Color;
        return definition.With(nameof(definition.IsManaged), false);
    }
}
