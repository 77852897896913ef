using System;
using System.Linq;
using CrmCoaching.Domain.Kpis.Filters;

namespace CrmCoaching.Domain.Tests.Kpis.Filters;

public sealed class FilterTextTests
{
    [Fact]
    public void Filter_IsReadAndWrittenAlike()
    {
        const string Text = "<filter type=\"and\"><condition attribute=\"statecode\" operator=\"ne\" value=\"2\" />"
            + "<link-entity name=\"activityparty\" from=\"activityid\" to=\"activityid\" link-type=\"any\"><filter type=\"or\">"
            + "<condition attribute=\"partyid\" operator=\"null\" /><condition attribute=\"mask\" operator=\"in\"><value>5</value><value>6</value></condition>"
            + "</filter></link-entity></filter>";

        Assert.Equal(Text, FilterText.Render(FilterText.Parse(Text)).Replace("\"/>", "\" />", StringComparison.Ordinal));
    }

    [Fact]
    public void GroupsThatSayNothingMore_AreFlattened() =>
        Assert.Equal(
            FilterText.Render(FilterText.Parse("<filter><condition attribute='a' operator='eq' value='1'/><condition attribute='b' operator='null'/></filter>")),
            FilterText.Render(FilterText.Parse("<filter type='and'><filter type='or'><condition attribute='a' operator='eq' value='1'/></filter><filter><condition attribute='b' operator='null'/></filter></filter>")));

    [Theory]
    [InlineData("<filter><condition attribute='a' operator='eq-userid'/></filter>", "eq-userid")]
    [InlineData("<filter><condition attribute='a' operator='last-x-days' value='3'/></filter>", "last-x-days")]
    [InlineData("<filter><condition attribute='a' operator='eq'/></filter>", "0 value")]
    [InlineData("<filter><condition operator='eq' value='1'/></filter>", "attribute")]
    [InlineData("<filter><link-entity name='x' from='a' to='b' link-type='outer'/></filter>", "outer")]
    [InlineData("<filter><condition entityname='x' attribute='a' operator='null'/></filter>", "entityname")]
    [InlineData("<filter><order attribute='a'/></filter>", "order")]
    [InlineData("<fetch/>", "fetch")]
    [InlineData("<filter>", "well-formed")]
    [InlineData("<!DOCTYPE filter [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><filter><condition attribute='a' operator='eq' value='&x;'/></filter>", "well-formed")]
    public void WhatADefinitionMayNotUse_IsNamed(string text, string named) =>
        Assert.Contains(named, Assert.Throws<ArgumentException>(() => FilterText.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void DeepNesting_IsRefused() =>
        Assert.Throws<ArgumentException>(() => FilterText.Parse(
            string.Concat(Enumerable.Repeat("<filter>", 30)) + string.Concat(Enumerable.Repeat("</filter>", 30))));

    [Fact]
    public void NoText_LetsEverythingPass() => Assert.True(FilterText.Parse(" ").IsEmpty);
}
