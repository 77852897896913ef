using System;
using CrmCoaching.Domain.Refusals;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Runtime;

/// <summary>A call of a custom API.</summary>
public sealed class ApiCall : PluginCall
{
    public ApiCall(PluginCall call) : base(call)
    {
    }

    /// <summary>The row that an input names, given as a reference or as its id.</summary>
    /// <exception cref="RefusedException">It is absent, empty or of another type.</exception>
    public Guid IdOf(string input) => OptionalIdOf(input) ?? throw Missing(input);

    /// <inheritdoc cref="IdOf"/>
    /// <returns>Null when it was not given.</returns>
    public Guid? OptionalIdOf(string input)
    {
        var id = Value(input) switch
        {
            null => Guid.Empty,
            EntityReference reference => reference.Id,
            Guid given => given,
            _ => throw Invalid(input, "a row or its id"),
        };
        return id == Guid.Empty ? null : id;
    }

    /// <summary>A row of any table, with the table's name. Its id may be empty.</summary>
    /// <exception cref="RefusedException">It is absent or of another type.</exception>
    public EntityReference ReferenceOf(string input) => Value(input) switch
    {
        null => throw Missing(input),
        EntityReference { LogicalName.Length: > 0 } reference => reference,
        _ => throw Invalid(input, "a row with the name of its table"),
    };

    /// <exception cref="RefusedException">It is absent, empty or of another type.</exception>
    public string Text(string input) => OptionalText(input) ?? throw Missing(input);

    /// <returns>Null when it was not given or holds nothing but blanks.</returns>
    public string? OptionalText(string input) => Value(input) switch
    {
        null => null,
        string text => string.IsNullOrWhiteSpace(text) ? null : text,
        _ => throw Invalid(input, "a text"),
    };

    /// <summary>
    /// A yes or no, a number or an instant. The platform may leave an optional input out or give the type's
    /// default for it, so a default that would mean something of its own cannot be told from "not given".
    /// </summary>
    /// <returns>Null when it was not given.</returns>
    /// <exception cref="RefusedException">It is of another type.</exception>
    public T? Optional<T>(string input) where T : struct => Value(input) switch
    {
        null => null,
        T value => value,
        _ => throw Invalid(input, $"of type {typeof(T).Name}"),
    };

    public void Answer(string output, object? value) => Context.OutputParameters[output] = value!;

    private object? Value(string input) => Context.InputParameters.TryGetValue(input, out var value) ? value : null;

    private RefusedException Missing(string input) => new(new Refusal(
        RefusalCode.InputMissing, Context.MessageName, $"The input {input} is required.", $"Give {input} a value."));

    private RefusedException Invalid(string input, string expected) => new(new Refusal(
        RefusalCode.InputInvalid, Context.MessageName, $"The input {input} must be {expected}.", "Correct the call."));
}
