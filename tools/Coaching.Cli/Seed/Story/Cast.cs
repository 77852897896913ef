namespace CrmCoaching.Cli.Seed.Story;

/// <param name="ZoneCode">Dataverse time zone code.</param>
public sealed record Region(string Name, int ZoneCode, string ZoneName);

/// <param name="Skill">Share of engaged deals that the rep wins, 0 to 1.</param>
/// <param name="Activity">Activities against the average rep, 1 for as many.</param>
/// <param name="DiscoveryCare">How well deals are qualified: more makes fewer, larger deals.</param>
public sealed record Rep(int Index, string Name, int Manager, double Skill, double Activity, double DiscoveryCare);

public sealed record Manager(int Index, string Name, Region Region);

/// <param name="Cost">Null for a product whose cost nobody has entered.</param>
public sealed record CatalogItem(string Name, string Number, decimal Price, decimal? Cost);

/// <summary>The people and products of the demo company. Every name is invented.</summary>
public static class Cast
{
    public const int RepsPerManager = 6;

    private static readonly string[] ManagerNames =
        ["Orla Vantreight", "Tobin Askeland", "Mireille Caduceus", "Joost Wendelmoet", "Anjali Thirumoor", "Desmond Quillfeather"];

    private static readonly string[] FirstNames =
    [
        "Adela", "Bram", "Corin", "Dagny", "Elio", "Fenna", "Gideon", "Hanneke", "Ines", "Jory", "Kaveh", "Liesel",
        "Marek", "Noor", "Osric", "Petra", "Quentin", "Runa", "Soren", "Tamsin", "Ulla", "Viggo", "Wanda", "Ximena",
        "Yusra", "Zoltan", "Asha", "Benedek", "Chandra", "Devika", "Emre", "Farah", "Gunnar", "Hiroko", "Isandro", "Juno",
    ];

    private static readonly string[] LastNames =
    [
        "Abernook", "Brinewell", "Castellow", "Dunmarrow", "Everstrand", "Farquell", "Goldhythe", "Harrowgate", "Inglemere",
        "Jessamine", "Kestlewood", "Larkspar", "Marchbank", "Nethersole", "Oakenshaw", "Pellworth", "Quarrington", "Ravensdell",
        "Silverlock", "Thornaby", "Underhay", "Vellacott", "Winterslow", "Yarborough", "Zellwood", "Ashcombe", "Birkenhall",
        "Clovelly", "Drakewater", "Elmsworth", "Fernsby", "Greystoke", "Hollowell", "Ivebridge", "Juniperra", "Kingscote",
    ];

    public static IReadOnlyList<Region> Regions { get; } =
    [
        new("Americas", 35, "Eastern Standard Time"),
        new("Europe", 110, "W. Europe Standard Time"),
        new("Asia Pacific", 190, "India Standard Time"),
    ];

    /// <summary>Index of the manager who takes over a team while the story is told.</summary>
    public const int Newcomer = 5;

    /// <summary>Who led the newcomer's team before.</summary>
    public static Manager Predecessor { get; } = new(ManagerNames.Length, "Ottoline Harkebusch", Regions[Newcomer / 2]);

    public static string LeaderName => "Philippa Greatorex";

    public static IReadOnlyList<Manager> Managers { get; } =
        [.. ManagerNames.Select((name, index) => new Manager(index, name, Regions[index / 2]))];

    public static IReadOnlyList<CatalogItem> Products { get; } =
    [
        new("Flow Meter S", "FM-100", 480m, 290m),
        new("Flow Meter L", "FM-300", 1_250m, 760m),
        new("Control Valve", "CV-200", 2_900m, 1_850m),
        new("Dosing Skid", "DS-500", 18_500m, 12_200m),
        new("Plant Gateway", "PG-700", 6_400m, 2_700m),
        new("Analytics Licence", "AL-10", 3_600m, 400m),
        new("Service Contract", "SC-12", 5_200m, null),
    ];

    /// <summary>Index of the manager to whom a rep reports when the story begins.</summary>
    public static int FirstManagerOf(Rep rep) => rep.Manager == Newcomer ? Predecessor.Index : rep.Manager;

    public static IReadOnlyList<Rep> Reps(Random chance) =>
        [.. Enumerable.Range(0, ManagerNames.Length * RepsPerManager).Select(index => new Rep(
            index,
            $"{FirstNames[index]} {LastNames[index]}",
            index / RepsPerManager,
            Skill: 0.28 + (0.32 * chance.NextDouble()),
            Activity: 0.7 + (0.7 * chance.NextDouble()),
            DiscoveryCare: 0.7 + (0.6 * chance.NextDouble())))];
}
