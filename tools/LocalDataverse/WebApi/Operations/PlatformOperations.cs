using static LocalDataverse.WebApi.Operations.Operation;

namespace LocalDataverse.WebApi.Operations;

/// <summary>The platform's own actions and functions that the host serves. Any other name is answered as unknown.</summary>
public static class PlatformOperations
{
    public static readonly IReadOnlyList<Operation> All =
    [
        Function("WhoAmI").Returning(Guid("BusinessUnitId"), Guid("UserId"), Guid("OrganizationId")),
        Function("RetrieveVersion").Returning(Text("Version")),
        Function("RetrieveTotalRecordCount", new OperationParameter("EntityNames", ParameterKind.StringArray))
            .Returning(Structure("EntityRecordCountCollection")),
        Function("RetrieveUserPrivileges").On("systemuser").Returning(Structure("RolePrivileges")),
        Function("RetrievePrincipalAccess", Reference("Target")).On("systemuser").Returning(Text("AccessRights")),
        Function("RetrievePrincipalAccess", Reference("Target")).On("team").Returning(Text("AccessRights")),
        Function("RetrieveSharedPrincipalsAndAccess", Reference("Target")).Returning(Structure("PrincipalAccesses")),
        Action("WinOpportunity", Row("OpportunityClose", "opportunityclose"), Choice("Status")),
        Action("LoseOpportunity", Row("OpportunityClose", "opportunityclose"), Choice("Status")),
        Action("GrantAccess", Reference("Target"), new OperationParameter("PrincipalAccess", ParameterKind.PrincipalAccess)),
        Action("ModifyAccess", Reference("Target"), new OperationParameter("PrincipalAccess", ParameterKind.PrincipalAccess)),
        Action("RevokeAccess", Reference("Target"), Reference("Revokee")),
        Action("AddMembersTeam", Rows("Members", "systemuser")).On("team"),
        Action("RemoveMembersTeam", Rows("Members", "systemuser")).On("team"),
        Action("CreateMultiple", Rows("Targets", null)).On(null, OperationBinding.EntityCollection).Returning(Structure("Ids")),
        Action("UpdateMultiple", Rows("Targets", null)).On(null, OperationBinding.EntityCollection),
    ];

    private static OperationParameter Guid(string name) => new(name, ParameterKind.Guid);

    private static OperationParameter Text(string name) => new(name, ParameterKind.String);

    private static OperationParameter Choice(string name) => new(name, ParameterKind.Picklist);

    private static OperationParameter Structure(string name) => new(name, ParameterKind.Structure);

    private static OperationParameter Reference(string name) => new(name, ParameterKind.EntityReference);

    private static OperationParameter Row(string name, string table) => new(name, ParameterKind.Entity, Table: table);

    private static OperationParameter Rows(string name, string? table) => new(name, ParameterKind.EntityCollection, Table: table);
}
