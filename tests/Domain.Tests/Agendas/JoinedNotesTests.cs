using CrmCoaching.Domain.Agendas;

namespace CrmCoaching.Domain.Tests.Agendas;

public sealed class JoinedNotesTests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData("now", null, "now")]
    [InlineData("now", " ", "now")]
    [InlineData(null, "before", "before")]
    [InlineData("now", "before", "before\n\nnow")]
    [InlineData("before\n\nnow", "before", "before\n\nnow")]
    public void Notes_AreJoinedOnce(string? standing, string? carried, string? expected) =>
        Assert.Equal(expected, JoinedNotes.Of(standing, carried).Text);

    [Fact]
    public void TooLongTogether_DoNotFit()
    {
        Assert.True(JoinedNotes.Of(null, new string('a', 100_000)).Fit);
        Assert.False(JoinedNotes.Of("b", new string('a', 100_000)).Fit);
    }
}
