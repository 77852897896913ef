using System;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;

namespace CrmCoaching.Data.Agendas;

/// <summary>The blocks as the platform's choice.</summary>
public static class AgendaBlocks
{
    /// <exception cref="ArgumentOutOfRangeException">There is no such block.</exception>
    public static AgendaBlock Of(int? choice) => choice switch
    {
        BlockChoice.ConnectAndPraise => AgendaBlock.ConnectAndPraise,
        BlockChoice.Commitments => AgendaBlock.Commitments,
        BlockChoice.Coaching => AgendaBlock.Coaching,
        BlockChoice.StatusExceptions => AgendaBlock.StatusExceptions,
        BlockChoice.Actions => AgendaBlock.Actions,
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "There is no such block."),
    };

    public static int Choice(AgendaBlock block) => block switch
    {
        AgendaBlock.ConnectAndPraise => BlockChoice.ConnectAndPraise,
        AgendaBlock.Commitments => BlockChoice.Commitments,
        AgendaBlock.Coaching => BlockChoice.Coaching,
        AgendaBlock.StatusExceptions => BlockChoice.StatusExceptions,
        AgendaBlock.Actions => BlockChoice.Actions,
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "There is no such block."),
    };
}
