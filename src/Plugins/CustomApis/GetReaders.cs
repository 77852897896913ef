using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.CustomApis;

/// <summary>
/// Who can read a row, for whoever can. Target is a row of a table of this solution; of a table of the vault, whose rows nobody knows,
/// only the table counts and the id is not looked at.
/// </summary>
public sealed class GetReaders : CoachingApi
{
    private const string Input = "Target";

    public override string UniqueName => "coach_GetReaders";

    protected override void Respond(ApiCall call)
    {
        var target = call.ReferenceOf(Input);
        var readers = OwnTables.Vault.Contains(target.LogicalName) ? OfVault(call, target.LogicalName) : OfRow(call, target);
        call.Answer("Readers", JsonText.Write(readers));
    }

    /// <summary>The same for everybody: what it says depends on nothing that is kept there.</summary>
    private static ReadersJson OfVault(ApiCall call, string table)
    {
        var system = call.AsSystem(Authorised.By(null, "anybody"));
        return ReaderWords.OfVault(table, call.Caller, new ReadPrivilegeStore(system).Administrators());
    }

    private static ReadersJson OfRow(ApiCall call, EntityReference target)
    {
        var known = OwnTables.Conversation.Concat(OwnTables.Facts).Concat(OwnTables.Configuration);
        if (!known.Contains(target.LogicalName))
        {
            throw new RefusedException(new Refusal(
                RefusalCode.InputInvalid, call.Context.MessageName, $"Rows of {target.LogicalName} are not this solution's.", "Ask for a row of one of its tables that people read."));
        }

        var row = new ReadableRowStore(call.AsCaller).Find(target);
        var authorised = Authorised.By(row is null ? NotFound(target) : null, "reader");
        return new ReaderStore(call.AsSystem(authorised)).Of(row!);
    }

    private static Refusal NotFound(EntityReference target) => new(
        RefusalCode.RowNotFound, target.LogicalName, "There is no such row, or you may not read it.", "Ask for a row that you can open.");
}
