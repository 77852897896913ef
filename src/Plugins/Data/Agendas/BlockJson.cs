using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using CrmCoaching.Domain.Agendas;

namespace CrmCoaching.Data.Agendas;

/// <summary>One of the five blocks of an agenda.</summary>
[DataContract]
public sealed class BlockJson
{
    /// <summary>ConnectAndPraise, Commitments, Coaching, StatusExceptions or Actions.</summary>
    [DataMember(Name = "block", Order = 0)]
    public string Block { get; set; } = "";

    /// <summary>The value of the choice.</summary>
    [DataMember(Name = "value", Order = 1)]
    public int Value { get; set; }

    [DataMember(Name = "topics", Order = 2)]
    public TopicJson[] Topics { get; set; } = [];

    /// <summary>In the order in which they are meant: ask, observe, tell.</summary>
    [DataMember(Name = "questions", Order = 3)]
    public QuestionJson[] Questions { get; set; } = [];

    public static BlockJson Of(AgendaBlock block, IEnumerable<AgendaTopic> topics, IReadOnlyCollection<PastAnswer> answers, IEnumerable<CoachingQuestion> questions) => new()
    {
        Block = block.ToString(),
        Value = AgendaBlocks.Choice(block),
        Topics = [.. topics.Where(topic => topic.Block == block).Select(topic => new TopicJson
        {
            Name = topic.Name,
            Minutes = topic.Minutes,
            Prompt = topic.Prompt,
            Answers = [.. PastAnswer.To(topic, answers).Select(AnswerJson.Of)],
        })],
        Questions = [.. questions.Select(question => new QuestionJson { Step = question.Step.ToString(), Text = question.Text })],
    };
}
