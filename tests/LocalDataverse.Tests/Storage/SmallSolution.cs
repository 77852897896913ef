namespace LocalDataverse.Tests.Storage;

/// <summary>A solution folder with one table, which a test changes between two openings.</summary>
internal sealed class SmallSolution(string folder)
{
    public string Folder { get; } = Path.Combine(folder, "solution");

    public void Write(string columns, string? keyColumn = null, string table = "test_thing")
    {
        var key = keyColumn is null
            ? ""
            : $"<EntityKeys><EntityKey><Name>test_Key</Name><LogicalName>test_key</LogicalName><EntityKeyAttributes><AttributeName>{keyColumn}</AttributeName></EntityKeyAttributes></EntityKey></EntityKeys>";
        WriteFile(
            Path.Combine("Entities", table, "Entity.xml"),
            $"<Entity><Name>{table}</Name><EntityInfo><entity Name=\"{table}\"><attributes><attribute PhysicalName=\"{table}id\"><Type>primarykey</Type></attribute>{columns}</attributes>"
            + $"<EntitySetName>{table}s</EntitySetName><OwnershipTypeMask>OrgOwned</OwnershipTypeMask>{key}</entity></EntityInfo></Entity>");
    }

    public void WriteFile(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public static string Text(string name, string type = "nvarchar") => $"<attribute PhysicalName=\"{name}\"><Type>{type}</Type></attribute>";
}
