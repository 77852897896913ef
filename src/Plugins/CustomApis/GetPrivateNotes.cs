using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Feedback;
using CrmCoaching.Domain.Feedback;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>The caller's own notes on a 1:1. Nobody else's are even looked for.</summary>
public sealed class GetPrivateNotes : CoachingApi
{
    public override string UniqueName => "coach_GetPrivateNotes";

    protected override void Respond(ApiCall call)
    {
        var oneOnOne = call.IdOf("OneOnOne");
        var isParty = new PartyStore(call.AsCaller).IsParty(call.Caller, oneOnOne);

        // What is bound to its author needs no other right; somebody who wrote nothing is told so below.
        var system = call.AsSystem(Authorised.By(null, "the author"));
        var notes = new PrivateNoteStore(system, call.Caller).On(oneOnOne);
        RefusedException.ThrowIf(NoteAuthorRule.CheckRead(isParty, notes.Any()));
        call.Answer("Notes", JsonText.Write(notes.ToArray()));
    }
}
