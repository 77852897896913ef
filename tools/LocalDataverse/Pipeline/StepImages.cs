using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>Cuts the images of a step from the row as it was or is. Each is a copy; empty columns are absent.</summary>
public static class StepImages
{
    public static bool NeedsBefore(PluginStep step, string message) =>
        message != "Create" && step.Images.Any(image => image.Kind is StepImageKind.Pre or StepImageKind.Both);

    public static bool NeedsAfter(PluginStep step, string message) =>
        message != "Delete" && step.Images.Any(image => image.Kind is StepImageKind.Post or StepImageKind.Both);

    public static EntityImageCollection Pre(PluginStep step, Entity? row) =>
        Cut(step.Images.Where(image => image.Kind is StepImageKind.Pre or StepImageKind.Both), row);

    public static EntityImageCollection Post(PluginStep step, Entity? row) =>
        Cut(step.Images.Where(image => image.Kind is StepImageKind.Post or StepImageKind.Both), row);

    private static EntityImageCollection Cut(IEnumerable<StepImage> images, Entity? row)
    {
        var collection = new EntityImageCollection();
        if (row is null) return collection;
        foreach (var image in images)
        {
            collection[image.Alias] = image.Columns.Count == 0 ? ContextCopy.Row(row) : ContextCopy.Row(row, image.Columns);
        }

        return collection;
    }
}
