using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace CrmCoaching.Domain.Feedback;

/// <summary>
/// By what a respondent is recognised without being named. Who does not have the secret can neither tell who it is
/// nor that two keys are of one person, because the period, the instrument and the manager are in it.
/// </summary>
public sealed class RespondentKey(byte[] secret)
{
    /// <summary>The key of somebody's answer about a manager in a period.</summary>
    public string OfAnswer(Guid respondent, Guid manager, Instrument instrument, string period) =>
        Hash("answer", Text(respondent), Text(manager), instrument.ToString(), period);

    /// <summary>The key under which it is noted that somebody has answered in a quarter, without about whom.</summary>
    public string OfPresence(Guid respondent, Instrument instrument, string quarter) =>
        Hash("present", Text(respondent), instrument.ToString(), quarter);

    /// <summary>Hexadecimal, because the platform compares keys without case.</summary>
    private string Hash(params string[] parts)
    {
        using var hmac = new HMACSHA256(secret);
        return string.Concat(hmac.ComputeHash(Encoding.UTF8.GetBytes(string.Join("|", parts))).Select(one => one.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);
}
