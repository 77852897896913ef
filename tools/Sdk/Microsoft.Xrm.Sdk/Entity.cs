using System;
using System.Reflection;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "Entity", Namespace = ContractNamespaces.Xrm2011)]
public class Entity : IExtensibleDataObject
{
    public Entity() { }

    public Entity(string entityName) => LogicalName = entityName;

    public Entity(string entityName, Guid id) : this(entityName) => Id = id;

    public Entity(string entityName, string keyName, object keyValue) : this(entityName) => KeyAttributes.Add(keyName, keyValue);

    public Entity(string entityName, KeyAttributeCollection keyAttributes) : this(entityName) => KeyAttributes = keyAttributes;

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public virtual Guid Id { get; set; }

    // The serializer creates instances without a constructor, so every collection is made on first use.
    [DataMember]
    public AttributeCollection Attributes { get => field ??= []; set; }

    [DataMember]
    public EntityState? EntityState { get; set; }

    [DataMember]
    public FormattedValueCollection FormattedValues { get => field ??= []; set; }

    [DataMember]
    public RelatedEntityCollection RelatedEntities { get => field ??= []; set; }

    [DataMember]
    public string RowVersion { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes { get => field ??= []; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    public virtual T GetAttributeValue<T>(string attributeLogicalName)
    {
        if (string.IsNullOrWhiteSpace(attributeLogicalName))
            throw new ArgumentNullException(nameof(attributeLogicalName));

        return Attributes.TryGetValue(attributeLogicalName, out object value) && value != null ? (T)value : default;
    }

    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        if (!string.IsNullOrWhiteSpace(attributeKey) && Attributes.TryGetValue(attributeKey, out object value) && value is T typed)
        {
            result = typed;
            return true;
        }

        result = default;
        return false;
    }

    public EntityReference ToEntityReference()
    {
        EntityReference reference = Id == Guid.Empty && KeyAttributes.Count > 0
            ? new EntityReference(LogicalName, KeyAttributes)
            : new EntityReference(LogicalName, Id);
        reference.RowVersion = RowVersion;
        return reference;
    }

    /// <summary>The same row as <typeparamref name="T"/>; both share their collections.</summary>
    /// <exception cref="NotSupportedException">No logical name, or <typeparamref name="T"/> is a class of another table.</exception>
    public T ToEntity<T>() where T : Entity
    {
        if (typeof(T) != typeof(Entity))
            RefuseOtherTable(typeof(T));

        var target = Activator.CreateInstance<T>();
        target.LogicalName = LogicalName;
        target.Id = Id;
        target.Attributes = Attributes;
        target.EntityState = EntityState;
        target.FormattedValues = FormattedValues;
        target.RelatedEntities = RelatedEntities;
        target.RowVersion = RowVersion;
        target.KeyAttributes = KeyAttributes;
        target.ExtensionData = ExtensionData;
        return target;
    }

    private void RefuseOtherTable(Type type)
    {
        if (string.IsNullOrWhiteSpace(LogicalName))
            throw new NotSupportedException("LogicalName must be set before the entity is converted.");

        string expected = type.GetCustomAttribute<EntityLogicalNameAttribute>()?.LogicalName;
        if (string.IsNullOrWhiteSpace(expected))
            throw new NotSupportedException($"{type.FullName} has no EntityLogicalNameAttribute.");

        if (expected != LogicalName)
            throw new NotSupportedException($"Cannot convert entity {LogicalName} to {type.FullName}, which is of {expected}.");
    }
}
