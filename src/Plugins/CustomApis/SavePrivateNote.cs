using CrmCoaching.Data;
using CrmCoaching.Data.Feedback;
using CrmCoaching.Domain.Feedback;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>
/// Stores a note that only its author gets back. There is one for each author and 1:1: what is saved takes the place
/// of what was saved before, and a blank text removes it.
/// </summary>
public sealed class SavePrivateNote : CoachingApi
{
    public override string UniqueName => "coach_SavePrivateNote";

    protected override void Respond(ApiCall call)
    {
        var oneOnOne = call.IdOf("OneOnOne");
        var system = call.AsSystem(Authorised.By(
            NoteAuthorRule.CheckSave(new PartyStore(call.AsCaller).IsParty(call.Caller, oneOnOne)), "one of the two"));
        var text = call.OptionalText("Text");
        TextLimits.Require(text, TextLimits.Note, "Private note");

        new SecretStore(system).TakeTurn();
        var notes = new PrivateNoteStore(system, call.Caller);
        if (text is not null)
        {
            call.Answer("Id", notes.Save(oneOnOne, text).ToString());
            return;
        }

        notes.Remove(oneOnOne);
        call.Answer("Id", "");
    }
}
