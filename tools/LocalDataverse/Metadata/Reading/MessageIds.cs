namespace LocalDataverse.Metadata.Reading;

/// <summary>The platform's fixed ids of the messages that steps of a solution file name by id.</summary>
public static class MessageIds
{
    private const string Tail = "-ea3e-db11-86a7-000a3a5473e8";

    private static readonly Dictionary<Guid, string> Names = new()
    {
        [new Guid("9ebdbb1b" + Tail)] = "Create",
        [new Guid("20bebb1b" + Tail)] = "Update",
        [new Guid("a1bdbb1b" + Tail)] = "Delete",
        [new Guid("f2bdbb1b" + Tail)] = "Retrieve",
        [new Guid("03bebb1b" + Tail)] = "RetrieveMultiple",
        [new Guid("1cbebb1b" + Tail)] = "SetState",
        [new Guid("1dbebb1b" + Tail)] = "SetStateDynamicEntity",
        [new Guid("8cbdbb1b" + Tail)] = "Assign",
        [new Guid("27bebb1b" + Tail)] = "Win",
        [new Guid("d1bdbb1b" + Tail)] = "Lose",
        [new Guid("16e7c888-3b24-448b-b7da-ebfe9b681762")] = "Associate",
        [new Guid("bdfc191d-fc56-493a-a6b1-cb0c47a22ecc")] = "Disassociate",
    };

    public static string? Find(Guid id) => Names.GetValueOrDefault(id);
}
