using System.Globalization;

namespace CrmCoaching.Cli.Seed.Story;

/// <summary>
/// Invents what the demo company's reps did: the same seed and day always give the same story. Reps differ in skill, diligence and
/// care, so that their numbers do too.
/// </summary>
public sealed class Storyteller
{
    private const int AccountsPerRep = 9;

    /// <summary>UTC: when whoever joins has a user record, and nobody has begun to work.</summary>
    private const int JoiningHour = 1;

    private const int AccountsFromTheStart = 5;
    private const double DealsPerMonth = 3.2;
    private const double CallsPerMonth = 11;
    private const double MeetingsPerMonth = 4.5;

    private static readonly string[] NameParts =
        ["Aldmoor", "Bexhaven", "Calderon", "Drumlin", "Eastmere", "Fairwick", "Glenrock", "Hartsea", "Ironvale", "Junewood", "Kirkfell", "Lowmarsh"];

    private static readonly string[] Trades =
        ["Breweries", "Chemicals", "Dairies", "Foods", "Mills", "Paper", "Pharma", "Plastics", "Power", "Refining", "Textiles", "Water"];

    private readonly Random chance;
    private readonly DateOnly first;
    private readonly DateOnly last;
    private readonly List<StoryEvent> events = [];
    private readonly CoachingEffect coaching;
    private readonly Presence presence;
    private readonly HashSet<int> dealsOfOthers = [];
    private int deals;

    /// <param name="last">The day on which the story ends, included.</param>
    /// <param name="months">How far back it begins.</param>
    /// <param name="repsPerManager">How many of each team it is about.</param>
    public Storyteller(int seed, DateOnly last, int months, int repsPerManager = Cast.RepsPerManager)
    {
        chance = new Random(seed);
        Reps = [.. Cast.Reps(chance).Where(rep => rep.Index % Cast.RepsPerManager < repsPerManager)];
        var period = CoachingPeriod.EndingOn(last);
        coaching = new CoachingEffect(period, Reps);
        presence = new Presence(period);
        this.last = last;
        first = new DateOnly(last.Year, last.Month, 1).AddMonths(-months);
    }

    public IReadOnlyList<Rep> Reps { get; }

    public DateOnly First => first;

    /// <summary>Everything that happened, in the order in which it did.</summary>
    public IReadOnlyList<StoryEvent> Tell()
    {
        foreach (var rep in Reps)
        {
            TellRep(rep);
        }

        // A stable sort: what happens to one deal in one minute keeps its order.
        return [.. events.OrderBy(happening => happening.At)];
    }

    private void TellRep(Rep rep)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Cast.Managers[rep.Manager].Region.ZoneName);
        var accounts = Enumerable.Range(rep.Index * AccountsPerRep, AccountsPerRep).ToList();
        var opened = new Dictionary<int, DateOnly>();
        foreach (var account in accounts)
        {
            var day = account % AccountsPerRep < AccountsFromTheStart ? first.AddDays(-7) : first.AddDays(chance.Next(last.DayNumber - first.DayNumber));
            opened[account] = Workday(day);
            Add(new AccountOpened(At(opened[account], zone, 8), rep.Index, account, AccountName(account), $"Contact {account + 1:000}"));
        }

        for (var month = first; month <= last; month = month.AddMonths(1))
        {
            var known = accounts.Where(account => opened[account] <= month).ToList();
            var lift = coaching.OnActivity(rep, month);
            var activity = rep.Activity * lift;
            Repeat(DealsPerMonth / rep.DiscoveryCare * lift, () => TellDeal(rep, zone, DayIn(month), Pick(known)));
            Repeat(CallsPerMonth * activity, () => Add(new CallMade(At(DayIn(month), zone, 9), rep.Index, Pick(known), null, 5 + chance.Next(25))));
            Repeat(MeetingsPerMonth * activity, () => Add(new MeetingHeld(At(DayIn(month), zone, 13), rep.Index, Pick(known), null, 30 + (15 * chance.Next(5)))));
        }
    }

    private void TellDeal(Rep rep, TimeZoneInfo zone, DateOnly day, int account)
    {
        var deal = deals++;
        var items = Items(rep);
        var value = items.Sum(item => Cast.Products[item.Product].Price * item.Quantity);
        var expected = day.AddDays(35 + chance.Next(60));
        Add(new DealOpened(
            At(day, zone, 10), rep.Index, deal, account, $"{Cast.Products[items[0].Product].Name} for {AccountName(account)}", value, expected, items));
        for (var stage = 1; stage <= 3; stage++)
        {
            day = Workday(day.AddDays(4 + chance.Next(20)));
            if (chance.NextDouble() > 0.88)
            {
                return;
            }

            Add(new StageMoved(At(day, zone, 11), rep.Index, deal, stage));
            if (chance.NextDouble() < 0.22)
            {
                expected = expected.AddDays(14 + chance.Next(30));
                Add(new CloseDateMoved(At(day, zone, 12), rep.Index, deal, expected));
            }

            if (stage == 2 && chance.NextDouble() < 0.12)
            {
                day = Workday(day.AddDays(6));
                Add(new StageMoved(At(day, zone, 11), rep.Index, deal, 1));
            }
        }

        day = Workday(day.AddDays(3 + chance.Next(16)));
        var discount = 0.88m + (0.12m * (decimal)chance.NextDouble());
        var worth = decimal.Round(value * discount, 2);
        Add(chance.NextDouble() < rep.Skill + 0.2 + coaching.OnWins(rep, day)
            ? new DealWon(At(day, zone, 15), rep.Index, deal, worth)
            : new DealLost(At(day, zone, 15), rep.Index, deal, worth));
    }

    private List<(int Product, int Quantity)> Items(Rep rep)
    {
        var count = 1 + chance.Next(3);
        return [.. Enumerable.Range(0, count)
            .Select(_ => (chance.Next(Cast.Products.Count - (chance.Next(4) == 0 ? 0 : 1)), 1 + (int)(chance.Next(6) * rep.DiscoveryCare)))
            .DistinctBy(item => item.Item1)];
    }

    private void Add(StoryEvent happening)
    {
        if (DateOnly.FromDateTime(happening.At) <= last && AsItIs(happening) is { } happens)
        {
            events.Add(happens);
        }
    }

    /// <summary>
    /// Whoever joins takes the accounts over on the first day, and begins with deals of their own; whoever is on leave neither calls
    /// nor meets anybody. What is left out here was invented all the same, so that everybody else's story stays as it is.
    /// </summary>
    private StoryEvent? AsItIs(StoryEvent happening)
    {
        var day = DateOnly.FromDateTime(happening.At);
        if (presence.IsThere(happening.Rep, day))
        {
            return happening is CallMade or MeetingHeld && presence.IsAway(happening.Rep, day) || IsOfOthers(happening) ? null : happening;
        }

        if (happening is DealOpened deal)
        {
            dealsOfOthers.Add(deal.Deal);
        }

        return happening is AccountOpened account ? account with { At = presence.JoinsOn.ToDateTime(new TimeOnly(JoiningHour, 0), DateTimeKind.Utc) } : null;
    }

    private bool IsOfOthers(StoryEvent happening) => happening switch
    {
        StageMoved moved => dealsOfOthers.Contains(moved.Deal),
        CloseDateMoved moved => dealsOfOthers.Contains(moved.Deal),
        DealWon won => dealsOfOthers.Contains(won.Deal),
        DealLost lost => dealsOfOthers.Contains(lost.Deal),
        _ => false,
    };

    /// <summary>As often as the average says: the fraction is a chance of once more.</summary>
    private void Repeat(double average, Action action)
    {
        var times = (int)average + (chance.NextDouble() < average % 1 ? 1 : 0);
        for (var i = 0; i < times; i++)
        {
            action();
        }
    }

    private int Pick(List<int> from) => from[chance.Next(from.Count)];

    private DateOnly DayIn(DateOnly month) => Workday(month.AddDays(chance.Next(DateTime.DaysInMonth(month.Year, month.Month) - 2)));

    private static DateOnly Workday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private DateTime At(DateOnly day, TimeZoneInfo zone, int hour) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, chance.Next(60)), DateTimeKind.Unspecified), zone);

    private static string AccountName(int account) => string.Create(
        CultureInfo.InvariantCulture,
        $"{NameParts[account % NameParts.Length]} {Trades[(account / NameParts.Length) % Trades.Length]}{(account >= 144 ? $" {(account / 144) + 1}" : "")}");
}
