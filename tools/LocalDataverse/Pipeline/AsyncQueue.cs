using System.Runtime.Serialization;
using System.Text;
using System.Xml;
using LocalDataverse.Metadata;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>
/// Asynchronous work as asyncoperation rows, written in the transaction of the request that causes it, so that it exists if and
/// only if that request is committed. The context is kept as it was, in a table of the host's own.
/// </summary>
public static class AsyncQueue
{
    public const string Table = "asyncoperation";
    public const int Ready = 0;
    public const int WaitingForResources = 0;
    public const int Completed = 3;
    public const int Succeeded = 30;
    public const int Failed = 31;
    public const int Locked = 2;
    public const int InProgress = 20;
    private const int SystemEvent = 1;
    private static readonly DataContractSerializer Serializer = new(typeof(PluginContext));

    public static void Add(RequestScope scope, PluginStep step, PluginContext context, Guid operationId)
    {
        var now = scope.Now;
        var owner = new EntityReference("systemuser", context.UserId);
        scope.Rows.Insert(scope.Session, scope.Catalog.Table(Table), operationId, new Dictionary<string, object?>
        {
            ["name"] = step.Name.Length > 256 ? step.Name[..256] : step.Name,
            ["operationtype"] = new OptionSetValue(SystemEvent),
            ["messagename"] = context.MessageName,
            ["primaryentitytype"] = context.PrimaryEntityName,
            ["regardingobjectid"] = context.PrimaryEntityId == Guid.Empty ? null : context.PrimaryEntityId,
            ["regardingobjecttypecode"] = context.PrimaryEntityName,
            ["correlationid"] = context.CorrelationId,
            ["requestid"] = context.RequestId,
            ["depth"] = context.Depth,
            ["owningextensionid"] = context.OwningExtension,
            ["retrycount"] = 0,
            ["statecode"] = new OptionSetValue(Ready),
            ["statuscode"] = new OptionSetValue(WaitingForResources),
            ["ownerid"] = owner,
            ["owninguser"] = owner,
            ["owningbusinessunit"] = new EntityReference("businessunit", context.BusinessUnitId),
            ["createdon"] = now,
            ["createdby"] = owner,
            ["modifiedon"] = now,
            ["modifiedby"] = owner,
            [Metadata.Reading.SystemColumns.VersionNumber] = RowStore.NextVersion(scope.Session),
        });
        scope.Session.Run(
            "INSERT INTO \"$async\" (asyncoperationid, stepid, context) VALUES ($0, $1, $2)",
            GuidOrder.ToBytes(operationId), GuidOrder.ToBytes(step.Id), Serialize(context));
        scope.Unit.AfterEnd(scope.Engine.AsyncWork.Wake);
    }

    public static PluginContext Deserialize(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text));
        return (PluginContext)Serializer.ReadObject(reader)!;
    }

    private static string Serialize(PluginContext context)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text)) Serializer.WriteObject(writer, context);
        return text.ToString();
    }
}
