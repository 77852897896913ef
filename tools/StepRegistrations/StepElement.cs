using System.Globalization;
using System.Xml.Linq;
using CrmCoaching.Runtime;

namespace StepRegistrations;

/// <summary>One step as the solution packager writes it.</summary>
internal static class StepElement
{
    /// <summary>The platform's ids of its messages, the same in every environment.</summary>
    private static readonly Dictionary<string, string> MessageIds = new()
    {
        [StepMessage.Create] = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8",
        [StepMessage.Update] = "20bebb1b-ea3e-db11-86a7-000a3a5473e8",
        [StepMessage.Delete] = "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8",
    };

    public static XElement Of(Type type, StepRegistration step)
    {
        var isLater = step.Mode == StepMode.Asynchronous;
        var element = new XElement(
            "SdkMessageProcessingStep",
            new XAttribute("Name", $"{type.FullName}: {step.Message} of {step.Table}{(step.Stage == StepStage.PostOperation ? "" : $" at {step.Stage}")}"),
            new XAttribute("SdkMessageProcessingStepId", Braced(ComponentId.OfStep(type, step))),
            new XElement("SdkMessageId", MessageIds[step.Message]),
            new XElement("PluginTypeName", PluginTypes.QualifiedName(type)),
            new XElement("PluginTypeId", ComponentId.OfPluginType(type)),
            new XElement("PrimaryEntity", step.Table),
            new XElement("AsyncAutoDelete", isLater ? 1 : 0),
            new XElement("FilteringAttributes", string.Join(',', step.FilteringColumns)),
            new XElement("InvocationSource", 0),
            new XElement("Mode", (int)step.Mode),
            new XElement("Rank", step.Rank.ToString(CultureInfo.InvariantCulture)),
            new XElement("EventHandlerTypeCode", 4602),
            new XElement("Stage", (int)step.Stage),
            new XElement("IsCustomizable", 1),
            new XElement("IsHidden", 0),
            new XElement("SupportedDeployment", 0),
            new XElement("IntroducedVersion", "1.0"),
            new XElement("SdkMessageProcessingStepImages", step.Images.Select(image => Image(type, step, image))));
        return SolutionXml.Document(element);
    }

    public static string Braced(Guid id) => $"{{{id}}}";

    private static XElement Image(Type type, StepRegistration step, StepImage image) => new(
        "SdkMessageProcessingStepImage",
        new XAttribute("Name", image.Alias),
        new XElement("SdkMessageProcessingStepImageId", Braced(ComponentId.OfImage(type, step, image))),
        new XElement("Attributes", string.Join(',', image.Columns)),
        new XElement("EntityAlias", image.Alias),
        new XElement("ImageType", image.Type),
        // A row that is being created is known by its new id; otherwise by what the message is about.
        new XElement("MessagePropertyName", step.Message == StepMessage.Create ? "id" : "Target"),
        new XElement("IsCustomizable", 1));
}
