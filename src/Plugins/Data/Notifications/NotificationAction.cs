using System.Runtime.Serialization;
using CrmCoaching.Domain.Notifications;

namespace CrmCoaching.Data.Notifications;

/// <summary>
/// What a notification's <c>data</c> column holds so that a click opens the row:
/// <c>{"actions":[{"title":"Open","data":{"url":"?pagetype=entityrecord&amp;etn=…&amp;id=…","navigationTarget":"inline"}}]}</c>.
/// </summary>
[DataContract]
public sealed class NotificationAction
{
    [DataMember(Name = "title", Order = 0)]
    public string Title { get; set; } = "Open";

    [DataMember(Name = "data", Order = 1)]
    public Destination Data { get; set; } = new();

    public static string Write(Notice notice) => JsonText.Write(new Actions
    {
        List = [new() { Data = new Destination { Url = $"?pagetype=entityrecord&etn={notice.Table}&id={notice.Row:D}" } }],
    });

    [DataContract]
    public sealed class Actions
    {
        [DataMember(Name = "actions")]
        public NotificationAction[] List { get; set; } = [];
    }

    [DataContract]
    public sealed class Destination
    {
        [DataMember(Name = "url", Order = 0)]
        public string Url { get; set; } = "";

        [DataMember(Name = "navigationTarget", Order = 1)]
        public string NavigationTarget { get; set; } = "inline";
    }
}
