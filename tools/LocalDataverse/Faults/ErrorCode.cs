using System.Globalization;

namespace LocalDataverse.Faults;

/// <summary>The platform's faults: number, HTTP status and text, by the names that its documentation gives them.</summary>
/// <param name="Number">The signed form of the hexadecimal code.</param>
/// <param name="Text">A composite format string.</param>
public sealed record ErrorCode(string Name, int Number, int HttpStatus, string Text)
{
    public static readonly ErrorCode ObjectDoesNotExist = Define("ObjectDoesNotExist", 0x80040217, 404, "{0} With Id = {1} Does Not Exist");
    public static readonly ErrorCode MetadataNotFound = Define("ObjectDoesNotExist", 0x80040217, 404, "Could not find {0}.");
    public static readonly ErrorCode ExpiredVersionStamp = Define("ExpiredVersionStamp", 0x80044352, 400, "Version stamp associated with the client has expired. Please perform a full sync.");
    public static readonly ErrorCode RecordNotFoundByEntityKey = Define("RecordNotFoundByEntityKey", 0x80060891, 404, "A record with the specified key values does not exist in {0} entity");
    public static readonly ErrorCode DuplicateRecord = Define("DuplicateRecord", 0x80040237, 412, "Cannot insert duplicate key. {0}");
    public static readonly ErrorCode DuplicateRecordEntityKey = Define("DuplicateRecordEntityKey", 0x80060892, 412, "Entity Key {0} violated. A record with the same value for {1} already exists. A duplicate record cannot be created. Select one or more unique values and try again.");
    public static readonly ErrorCode PrivilegeDenied = Define("PrivilegeDenied", 0x80040220, 403, "{0}");
    public static readonly ErrorCode PrincipalPrivilegeDenied = Define("PrincipalPrivilegeDenied", 0x80040231, 403, "{0}");
    public static readonly ErrorCode AccessDenied = Define("AccessDenied", 0x80048405, 403, "{0}");
    public static readonly ErrorCode InvalidAccessRights = Define("InvalidAccessRights", 0x8004020D, 403, "{0}");
    public static readonly ErrorCode AttributePermissionReadIsMissing = Define("AttributePermissionReadIsMissing", 0x8004F504, 403, "{0}");
    public static readonly ErrorCode AttributePermissionUpdateIsMissing = Define("AttributePermissionUpdateIsMissing", 0x8004F507, 403, "{0}");
    public static readonly ErrorCode AttributePrivilegeCreateIsMissing = Define("AttributePrivilegeCreateIsMissing", 0x8004F502, 403, "{0}");
    public static readonly ErrorCode ConcurrencyVersionMismatch = Define("ConcurrencyVersionMismatch", 0x80060882, 412, "The version of the existing record doesn't match the RowVersion property provided.");
    public static readonly ErrorCode ConcurrencyVersionNotProvided = Define("ConcurrencyVersionNotProvided", 0x80060883, 400, "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches.");
    public static readonly ErrorCode OptimisticConcurrencyNotEnabled = Define("OptimisticConcurrencyNotEnabled", 0x8006088D, 400, "Optimistic concurrency isn't enabled for entity type {0}. The IfVersionMatches value of ConcurrencyBehavior can only be used if optimistic concurrency is enabled.");
    public static readonly ErrorCode InvalidEntityKeyOperation = Define("InvalidEntityKeyOperation", 0x8006088F, 400, "{0}");
    public static readonly ErrorCode InvalidArgument = Define("InvalidArgument", 0x80040203, 400, "{0}");
    public static readonly ErrorCode RequiredFieldMissing = Define("RequiredFieldMissing", 0x80040200, 400, "{0}");
    public static readonly ErrorCode InvalidOperation = Define("InvalidOperation", 0x8004023B, 405, "{0}");
    public static readonly ErrorCode UnExpected = Define("UnExpected", 0x80040216, 500, "{0}");
    public static readonly ErrorCode QueryBuilderNoAttribute = Define("QueryBuilderNoAttribute", 0x80041103, 400, "'{0}' entity doesn't contain attribute with Name = '{1}' and NameMapping = 'Logical'.");
    public static readonly ErrorCode QueryBuilderNoEntity = Define("QueryBuilderNoEntity", 0x80041102, 400, "The entity with a name = '{0}' with namemapping = 'Logical' was not found in the MetadataCache.");
    public static readonly ErrorCode QueryBuilderNoEntityKey = Define("QueryBuilderNoEntityKey", 0x80041140, 400, "{0}");
    public static readonly ErrorCode QueryBuilderAliasRequiredForAggregateOrderBy = Define("QueryBuilderAliasRequiredForAggregateOrderBy", 0x80041134, 400, "An attribute can not be specified for an order by in an aggregate query. Use an alias.");
    public static readonly ErrorCode QueryBuilderInvalidAggregateAttribute = Define("QueryBuilderInvalidAggregateAttribute", 0x8004112F, 400, "Aggregate {0} is not supported for attribute of type {1}.");
    public static readonly ErrorCode QueryBuilderInvalidPagingCookie = Define("QueryBuilderInvalidPagingCookie", 0x8004112A, 400, "{0}");
    public static readonly ErrorCode QueryBuilderPagingOrderBy = Define("QueryBuilderPagingOrderBy", 0x80041129, 400, "The order of the query differs from that of the paging cookie.");
    public static readonly ErrorCode QueryBuilderInvalidQuery = Define("QueryBuilderInvalidQuery", 0x80041107, 400, "{0}");
    public static readonly ErrorCode QueryBuilderUnexpected = Define("QueryBuilderUnexpected", 0x80041101, 400, "{0}");
    public static readonly ErrorCode QueryBuilderInvalidAlias = Define("QueryBuilderInvalidAlias", 0x80041130, 400, "{0}");
    public static readonly ErrorCode QueryBuilderValueLessCondition = Define("QueryBuilderValueLessCondition", 0x80041115, 400, "{0}");
    public static readonly ErrorCode QueryBuilderInvalidConditionOperator = Define("QueryBuilderInvalidConditionOperator", 0x80041109, 400, "{0}");
    public static readonly ErrorCode QueryBuilderLinkNodeInvalid = Define("QueryBuilderLinkNodeInvalid", 0x80041111, 400, "{0}");
    public static readonly ErrorCode TooManyConditionsInQuery = Define("TooManyConditionsInQuery", 0x8004430C, 400, "Number of conditions in query exceeded maximum limit.");
    public static readonly ErrorCode TooManyLinkEntitiesInQuery = Define("TooManyLinkEntitiesInQuery", 0x8004430D, 400, "Number of link entities in query exceeded maximum limit.");
    public static readonly ErrorCode AggregateQueryRecordLimitExceeded = Define("AggregateQueryRecordLimitExceeded", 0x8004E023, 400, "AggregateQueryRecordLimit exceeded. Cannot perform this operation.");
    public static readonly ErrorCode OverRetrievalUpperLimitWithoutPagingCookie = Define("OverRetrievalUpperLimitWithoutPagingCookie", 0x8004430A, 400, "Paging beyond 50,000 rows needs the paging cookie of the page before.");
    public static readonly ErrorCode StringLengthTooLong = Define("StringLengthTooLong", 0x80044331, 400, "A validation error occurred. The length of the '{0}' attribute of the '{1}' entity exceeded the maximum allowed length of '{2}'.");
    public static readonly ErrorCode MinMaxValidationFailed = Define("MinMaxValidationFailed", 0x80061004, 400, "A validation error occurred. The value of '{0}' on record of type '{1}' is outside the valid range.");
    public static readonly ErrorCode OptionSetValidationFailed = Define("OptionSetValidationFailed", 0x80061005, 400, "A validation error occurred. The value {2} of '{0}' on record of type '{1}' is outside the valid range.");
    public static readonly ErrorCode InvalidDateTime = Define("InvalidDateTime", 0x80040239, 400, "{0}");
    public static readonly ErrorCode InvalidState = Define("InvalidState", 0x80040233, 400, "{0}");
    public static readonly ErrorCode InvalidStateCodeStatusCode = Define("InvalidStateCodeStatusCode", 0x80048408, 400, "{1} is not a valid status code for state code {0} on {2}.");
    public static readonly ErrorCode CannotDeleteDueToAssociation = Define("CannotDeleteDueToAssociation", 0x80040227, 405, "The object you tried to delete is associated with another object and cannot be deleted.");
    public static readonly ErrorCode InvalidParentId = Define("InvalidParentId", 0x80040206, 400, "{0}");
    public static readonly ErrorCode InvalidOwnerId = Define("InvalidOwnerId", 0x80040229, 400, "{0}");
    public static readonly ErrorCode IsvAborted = Define("IsvAborted", 0x80040265, 400, "{0}");
    public static readonly ErrorCode IsvUnExpected = Define("IsvUnExpected", 0x80040224, 400, "An unexpected error occurred from ISV code. {0}");
    public static readonly ErrorCode TransactionAborted = Define("TransactionAborted", 0x8009000C, 400, "There is no active transaction. ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls and continue processing.");
    public static readonly ErrorCode SdkCorrelationTokenDepthTooHigh = Define("SdkCorrelationTokenDepthTooHigh", 0x80044182, 400, "This workflow job was canceled because the workflow that started it included an infinite loop. Correct the workflow logic and try again.");
    public static readonly ErrorCode SandboxWorkerPluginExecuteTimeout = Define("SandboxWorkerPluginExecuteTimeout", 0x80081111, 400, "The plug-in execution failed because the operation has timed-out at the Sandbox Worker.");
    public static readonly ErrorCode SqlTimeout = Define("SqlTimeout", 0x80044151, 500, "SQL timeout expired.");
    public static readonly ErrorCode OpportunityIsAlreadyClosed = Define("OpportunityIsAlreadyClosed", 0x80040515, 400, "The opportunity has already been closed.");
    public static readonly ErrorCode OpportunityAlreadyInOpenState = Define("OpportunityAlreadyInOpenState", 0x8004051A, 400, "The opportunity is already in the open state.");
    public static readonly ErrorCode OpportunityCannotBeClosed = Define("OpportunityCannotBeClosed", 0x80040516, 400, "{0}");
    public static readonly ErrorCode CannotUpdateOpportunityCurrency = Define("CannotUpdateOpportunityCurrency", 0x80048479, 400, "The currency cannot be changed because this opportunity has Products, Quotes, and/or Orders associated with it.");
    public static readonly ErrorCode ResourceNotFound = Define("ResourceNotFound", 0x8006088A, 404, "Resource not found for the segment '{0}'.");
    public static readonly ErrorCode ExpandNotSupported = Define("ExpandNotSupported", 0x80060888, 400, "{0}");
    public static readonly ErrorCode BadRequest = Define("BadRequest", 0x80060888, 400, "{0}");
    public static readonly ErrorCode MessageNotSupportedForTable = Define("MessageNotSupportedForTable", 0x80040800, 400, "The '{0}' method does not support entities of type '{1}'.");
    public static readonly ErrorCode NotSupportedHere = Define("NotSupportedHere", 0x80040216, 501, "{0} is not supported by the local host.");

    private static ErrorCode Define(string name, uint code, int httpStatus, string text) => new(name, unchecked((int)code), httpStatus, text);

    /// <summary>The form of the Web API: 0x and eight lower-case hexadecimal digits.</summary>
    public string Hexadecimal => string.Create(CultureInfo.InvariantCulture, $"0x{Number:x8}");
}
