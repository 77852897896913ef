using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>What a step is told. Serializable, because asynchronous steps receive it as it was when they were queued.</summary>
[DataContract]
public sealed class PluginContext : IPluginExecutionContext7
{
    private const int Sandbox = 2;

    [DataMember] public int Stage { get; init; }
    [DataMember] public int Mode { get; init; }
    [DataMember] public int Depth { get; init; }
    [DataMember] public string MessageName { get; init; } = "";
    [DataMember] public string PrimaryEntityName { get; init; } = "";
    [DataMember] public Guid PrimaryEntityId { get; init; }
    [DataMember] public string SecondaryEntityName { get; init; } = "none";
    [DataMember] public ParameterCollection InputParameters { get; init; } = [];
    [DataMember] public ParameterCollection OutputParameters { get; init; } = [];
    [DataMember] public ParameterCollection SharedVariables { get; init; } = [];
    [DataMember] public EntityImageCollection PreEntityImages { get; init; } = [];
    [DataMember] public EntityImageCollection PostEntityImages { get; init; } = [];
    [DataMember] public EntityImageCollection[] PreEntityImagesCollection { get; init; } = [];
    [DataMember] public EntityImageCollection[] PostEntityImagesCollection { get; init; } = [];
    [DataMember] public EntityReference OwningExtension { get; init; } = new();
    [DataMember] public Guid UserId { get; init; }
    [DataMember] public Guid InitiatingUserId { get; init; }
    [DataMember] public Guid BusinessUnitId { get; init; }
    [DataMember] public Guid CorrelationId { get; init; }
    [DataMember] public Guid? RequestId { get; init; }
    [DataMember] public Guid OperationId { get; init; }
    [DataMember] public DateTime OperationCreatedOn { get; init; }
    [DataMember] public bool IsInTransaction { get; init; }
    [DataMember] public PluginContext? Parent { get; init; }

    public IPluginExecutionContext? ParentContext => Parent;
    public Guid OrganizationId => KnownRows.Organization;
    public string OrganizationName => "local";
    public int IsolationMode => Sandbox;
    public bool IsExecutingOffline => false;
    public bool IsOfflinePlayback => false;
    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;
    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;
    public Guid InitiatingUserApplicationId => Guid.Empty;
    public Guid PortalsContactId => Guid.Empty;
    public bool IsPortalsClientCall => false;
    public Guid AuthenticatedUserId => InitiatingUserId;
    public string InitiatingUserAgent => "";
    public string EnvironmentId => KnownRows.Organization.ToString();
    public Guid TenantId => Guid.Empty;
    public bool IsApplicationUser => false;
}
