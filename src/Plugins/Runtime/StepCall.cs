using System;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Runtime;

/// <summary>A call of a step.</summary>
public sealed class StepCall : PluginCall
{
    private const string TargetParameter = "Target";

    public StepCall(PluginCall call) : base(call)
    {
    }

    public string Message => Context.MessageName;

    public bool IsCreate => string.Equals(Message, StepMessage.Create, StringComparison.Ordinal);

    public bool IsDelete => string.Equals(Message, StepMessage.Delete, StringComparison.Ordinal);

    /// <summary>
    /// What is being written. Before the operation, what is put here is written too, with the write that the
    /// caller asked for. Not for Delete.
    /// </summary>
    public Entity Target =>
        Context.InputParameters.TryGetValue(TargetParameter, out var target) && target is Entity row
            ? row
            : throw new InvalidOperationException($"{Message} has no row as its target.");

    /// <summary>The row as it was before, with the columns that the registration asks for; empty when there was none.</summary>
    public Entity Before => Image(Context.PreEntityImages, StepImage.BeforeAlias);

    /// <summary>The row as it is now, with the columns that the registration asks for; empty when there is none.</summary>
    public Entity After => Image(Context.PostEntityImages, StepImage.AfterAlias);

    /// <summary>
    /// The row as it will be: what is written over what was, so that a write of one column is judged by the
    /// whole row. Only columns of the image and the target are in it.
    /// </summary>
    public Entity Merged
    {
        get
        {
            var merged = new Entity(Context.PrimaryEntityName, Context.PrimaryEntityId);
            foreach (var pair in Before.Attributes)
                merged[pair.Key] = pair.Value;
            foreach (var pair in Target.Attributes)
                merged[pair.Key] = pair.Value;
            return merged;
        }
    }

    /// <summary>Whether a column is written with another value than the row had. The registration's image before must hold it.</summary>
    public bool Changes(string column)
    {
        if (!Target.Attributes.TryGetValue(column, out var value))
            return false;
        Before.Attributes.TryGetValue(column, out var before);
        return !Equals(value, before);
    }

    /// <summary>Works as SYSTEM, after the platform has let the caller's own write pass.</summary>
    /// <exception cref="InvalidOperationException">At pre-validation, which comes before the platform's check.</exception>
    public IOrganizationService AsSystem() =>
        Context.Stage > (int)StepStage.PreValidation
            ? AsSystem(Authorised.ByPlatform)
            : throw new InvalidOperationException("Pre-validation comes before the platform has checked the caller.");

    private Entity Image(EntityImageCollection images, string alias) =>
        images.TryGetValue(alias, out var image) ? image : new Entity(Context.PrimaryEntityName, Context.PrimaryEntityId);
}
