using System.Text.Json;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Operations;

/// <summary>Writes the complex types and enumerations that the platform's own messages return, and plain values.</summary>
public sealed class StructureWriter
{
    public void Write(Utf8JsonWriter json, Exchange exchange, object? value)
    {
        switch (value)
        {
            case EntityRecordCountCollection counts:
                Counts(json, counts);
                break;
            case RolePrivilege[] privileges:
                Array(json, privileges, privilege => Privilege(json, privilege));
                break;
            case PrincipalAccess[] accesses:
                Array(json, accesses, access => Access(json, exchange, access));
                break;
            case AccessRights rights:
                json.WriteStringValue(rights.ToString().Replace(", ", ",", StringComparison.Ordinal));
                break;
            case string[] texts:
                Array(json, texts, json.WriteStringValue);
                break;
            case Guid[] ids:
                Array(json, ids, json.WriteStringValue);
                break;
            default:
                ValueWriter.Write(json, null, value);
                break;
        }
    }

    private static void Array<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    private static void Counts(Utf8JsonWriter json, EntityRecordCountCollection counts)
    {
        json.WriteStartObject();
        json.WriteNumber("Count", counts.Count);
        json.WriteBoolean("IsReadOnly", false);
        json.WritePropertyName("Keys");
        Array(json, counts.Keys, json.WriteStringValue);
        json.WritePropertyName("Values");
        Array(json, counts.Values, json.WriteNumberValue);
        json.WriteEndObject();
    }

    private static void Privilege(Utf8JsonWriter json, RolePrivilege privilege)
    {
        json.WriteStartObject();
        json.WriteString("Depth", privilege.Depth.ToString());
        json.WriteString("PrivilegeId", privilege.PrivilegeId);
        json.WriteString("BusinessUnitId", privilege.BusinessUnitId);
        json.WriteString("PrivilegeName", privilege.PrivilegeName);
        json.WriteEndObject();
    }

    private static void Access(Utf8JsonWriter json, Exchange exchange, PrincipalAccess access)
    {
        json.WriteStartObject();
        json.WriteString("AccessMask", access.AccessMask.ToString().Replace(", ", ",", StringComparison.Ordinal));
        json.WriteStartObject("Principal");
        json.WriteString("@odata.type", "#" + EdmNames.Qualified(access.Principal.LogicalName));
        json.WriteString(exchange.Model.Catalog.Table(access.Principal.LogicalName).PrimaryId, access.Principal.Id);
        json.WriteString(EdmNames.PrincipalKey, access.Principal.Id);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
