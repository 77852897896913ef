namespace LocalDataverse.Metadata.Reading;

public static class RoleReader
{
    public static Role Read(string path)
    {
        var file = SolutionFile.Load(path, "Role");
        var privileges = new Dictionary<string, Depth>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in file.Child(file.Root, "RolePrivileges").Elements("RolePrivilege"))
        {
            var level = file.Attribute(element, "level");
            if (!Enum.TryParse<Depth>(level, out var depth)) throw file.Problem(element, $"there is no level '{level}'");
            privileges[file.Attribute(element, "name")] = depth;
        }

        return new Role(file.Id(file.Root, file.Attribute(file.Root, "id")), file.Attribute(file.Root, "name"), privileges);
    }
}
