using System;
using System.Linq;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Checks;
using CrmCoaching.Domain.Kpis.Filters;

namespace CrmCoaching.Domain.Tests.Kpis.Checks;

public sealed class DefinitionCheckRuleTests
{
    private static readonly TableFact[] Tables =
    [
        Table("deal", true, ("id", ColumnKind.Reference), ("owner", ColumnKind.User), ("closedon", ColumnKind.Day), ("createdon", ColumnKind.Instant), ("at", ColumnKind.ZonelessTime),
            ("value", ColumnKind.Money), ("value_base", ColumnKind.BaseMoney), ("title", ColumnKind.Text), ("state", ColumnKind.Choice), ("files", ColumnKind.Other)),
        Table("hidden", false, ("owner", ColumnKind.User), ("closedon", ColumnKind.Day)),
        Table("talk", true, ("deal", ColumnKind.Reference), ("said", ColumnKind.Text)),
        Table("vault", true, ("deal", ColumnKind.Reference)),
        Table("attendee", true, ("owner", ColumnKind.User), ("closedon", ColumnKind.Day)),
    ];

    [Fact]
    public void WorkingDefinition_TellsItsDatesAndChoices()
    {
        var verdict = Check(Source("closedon", "<filter><condition attribute='state' operator='eq' value='1'/><condition attribute='title' operator='eq' value='x'/></filter>"));

        Assert.Null(verdict.Problem);
        Assert.Equal(DateBehavior.DateOnly, verdict.Shape!.Dates);
        Assert.Equal(["state"], verdict.Shape.KeyColumns);
    }

    [Fact]
    public void InstantColumn_IsReadAtLocalMidnights() => Assert.Equal(DateBehavior.Utc, Check(Source("createdon")).Shape!.Dates);

    [Theory]
    [InlineData("at", null, "without a zone")]
    [InlineData("title", null, "holds no date")]
    [InlineData("gone", null, "no column gone")]
    [InlineData("secret", null, "secured")]
    [InlineData("closedon", "<filter><condition attribute='gone' operator='null'/></filter>", "no column gone")]
    [InlineData("closedon", "<filter><condition attribute='secret' operator='null'/></filter>", "secured")]
    [InlineData("closedon", "<filter><condition attribute='state' operator='like' value='1'/></filter>", "does not fit")]
    [InlineData("closedon", "<filter><condition attribute='state' operator='eq' value='won'/></filter>", "cannot have the value 'won'")]
    [InlineData("closedon", "<filter><condition attribute='owner' operator='eq' value='me'/></filter>", "cannot have the value 'me'")]
    [InlineData("closedon", "<filter><link-entity name='talk' from='deal' to='id' link-type='any'><filter><condition attribute='said' operator='like' value='a%'/></filter></link-entity></filter>", "confidential")]
    [InlineData("closedon", "<filter><link-entity name='talk' from='said' to='title' link-type='any'/></filter>", "not by said")]
    [InlineData("closedon", "<filter><link-entity name='vault' from='deal' to='id' link-type='any'/></filter>", "does not exist")]
    [InlineData("closedon", "<filter><link-entity name='hidden' from='owner' to='id' link-type='any'/></filter>", "Not all rows of hidden")]
    public void WhatCannotBeRead_IsNamed(string dateColumn, string? filter, string named) =>
        Assert.Contains(named, Check(Source(dateColumn, filter)).Problem, StringComparison.Ordinal);

    [Fact]
    public void TableThatIsReachedThroughOthersOnly_IsNamed_AndMayStandInAFilter()
    {
        Assert.Contains("through other tables only", Check(new KpiSource("attendee", "owner", "closedon", DateBehavior.Utc)).Problem, StringComparison.Ordinal);
        Assert.Null(Check(Source("closedon", "<filter><link-entity name='attendee' from='owner' to='id' link-type='any'/></filter>")).Problem);
    }

    [Fact]
    public void BareQuestionWhetherAConversationExists_IsAllowed() =>
        Assert.Null(Check(Source("closedon", "<filter><link-entity name='talk' from='deal' to='id' link-type='not any'/></filter>")).Problem);

    [Theory]
    [InlineData(AggregateKind.Sum, "value", "value_base")]
    [InlineData(AggregateKind.Average, "title", "no numbers")]
    [InlineData(AggregateKind.CountDistinct, "files", "told apart")]
    public void ValueColumnThatDoesNotFit_IsNamed(AggregateKind aggregate, string column, string named) =>
        Assert.Contains(named, Check(new KpiSource("deal", "owner", "closedon", DateBehavior.Utc).Taking(aggregate, column)).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("talk", "confidential")]
    [InlineData("vault", "confidential")]
    [InlineData("hidden", "Not all rows")]
    [InlineData("gone", "does not exist")]
    public void TableThatMayNotBeRead_IsNamed(string table, string named) =>
        Assert.Contains(named, Check(new KpiSource(table, "owner", "closedon", DateBehavior.Utc)).Problem, StringComparison.Ordinal);

    private static DefinitionVerdict Check(KpiSource source) => new DefinitionCheckRule(
        new TableCheck(name => Tables.FirstOrDefault(table => table.Name == name), ["talk"], ["vault"], ["attendee"])).Check(source);

    private static KpiSource Source(string dateColumn, string? filter = null) =>
        new KpiSource("deal", "owner", dateColumn, DateBehavior.Utc).Where(FilterText.Parse(filter), []);

    private static TableFact Table(string name, bool mayReadAll, params (string Name, ColumnKind Kind)[] columns) =>
        new(name, columns.Append(("secret", ColumnKind.Text)).ToDictionary(column => column.Item1, column => new ColumnFact(column.Item1, column.Item2, column.Item1 == "secret")), mayReadAll);
}
