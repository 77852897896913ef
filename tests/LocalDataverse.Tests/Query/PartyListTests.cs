using LocalDataverse.Tests.Query.Support;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Query;

public sealed class PartyListTests : IDisposable
{
    private readonly QueryDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void Parties_StandUnderTheColumnOfTheirRole()
    {
        database.Insert("systemuser", 900, ("fullname", "Ada"));
        database.Insert("systemuser", 901, ("fullname", "Ben"));
        database.Insert("appointment", 1, ("subject", "1:1"));
        database.Insert("appointment", 2, ("subject", "Alone"));
        Party(11, user: 900, role: 7);
        Party(12, user: 900, role: 5);
        Party(13, user: 901, role: 5);

        var rows = database.Fetch("<fetch><entity name='appointment'><attribute name='requiredattendees'/><attribute name='organizer'/></entity></fetch>").Entities;

        var attendees = rows[0].GetAttributeValue<EntityCollection>("requiredattendees").Entities;
        Assert.Equal(["Ada", "Ben"], attendees.Select(party => party.GetAttributeValue<EntityReference>("partyid").Name));
        Assert.Single(rows[0].GetAttributeValue<EntityCollection>("organizer").Entities);
        Assert.False(rows[1].Contains("organizer"));
    }

    private void Party(int number, int user, int role) => database.Insert(
        "activityparty", number, ("activityid", new EntityReference("appointment", QueryDatabase.Id(1))),
        ("partyid", new EntityReference("systemuser", QueryDatabase.Id(user))), ("participationtypemask", new OptionSetValue(role)));
}
