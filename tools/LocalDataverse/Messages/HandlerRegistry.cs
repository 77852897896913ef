using LocalDataverse.Faults;
using LocalDataverse.Messages.Definitions;
using LocalDataverse.Pipeline;

namespace LocalDataverse.Messages;

/// <summary>Every message that the host carries out. Any other is refused by name.</summary>
public sealed class HandlerRegistry
{
    private readonly Dictionary<string, IMessageHandler> handlers;

    public HandlerRegistry(Engine engine)
    {
        IMessageHandler[] all =
        [
            new CreateHandler(),
            new RetrieveHandler(),
            new RetrieveMultipleHandler(),
            new UpdateHandler(),
            new DeleteHandler(),
            new UpsertHandler(),
            new CreateMultipleHandler(),
            new UpdateMultipleHandler(),
            new UpsertMultipleHandler(),
            new ExecuteMultipleHandler(),
            new ExecuteTransactionHandler(),
            AssociationHandler.Associate(),
            AssociationHandler.Disassociate(),
            new AssignHandler(),
            new SetStateHandler(),
            CloseOpportunityHandler.Win(),
            CloseOpportunityHandler.Lose(),
            TeamMembersHandler.Add(),
            TeamMembersHandler.Remove(),
            ShareHandler.Grant(),
            ShareHandler.Modify(),
            ShareHandler.Revoke(),
            new RetrievePrincipalAccessHandler(),
            new RetrieveSharedPrincipalsAndAccessHandler(),
            new RetrieveUserPrivilegesHandler(),
            TimeZoneHandler.ToLocal(),
            TimeZoneHandler.ToUtc(),
            new RetrieveVersionHandler(),
            new RetrieveTotalRecordCountHandler(),
            new FetchXmlToQueryExpressionHandler(),
            new QueryExpressionToFetchXmlHandler(),
            new WhoAmIHandler(),
            .. DefinitionHandlers.Of(() => engine.Catalog),
            .. engine.Solution.CustomApis.Select(api => new CustomApiHandler(api)),
        ];
        handlers = all.ToDictionary(handler => handler.Message, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyCollection<string> Messages => handlers.Keys;

    /// <exception cref="System.ServiceModel.FaultException">NotSupportedHere: the host does not know the message.</exception>
    public IMessageHandler Find(string? name) =>
        name is not null && handlers.TryGetValue(name, out var handler)
            ? handler
            : throw Fault.Of(ErrorCode.NotSupportedHere, $"The message {name}");
}
