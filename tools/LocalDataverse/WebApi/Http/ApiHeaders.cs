namespace LocalDataverse.WebApi.Http;

/// <summary>Headers by their names, without regard to case.</summary>
public sealed class ApiHeaders
{
    private readonly List<KeyValuePair<string, string>> values = [];

    public IReadOnlyList<KeyValuePair<string, string>> Entries => values;

    public string? this[string name] => All(name).FirstOrDefault();

    public IEnumerable<string> All(string name) =>
        values.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);

    public void Add(string name, string value) => values.Add(new(name, value));
}
