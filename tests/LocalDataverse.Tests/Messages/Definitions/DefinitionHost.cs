using CrmCoaching.Tests.Support;

namespace LocalDataverse.Tests.Messages.Definitions;

/// <summary>One organisation for the tests of a class: they only read definitions.</summary>
public sealed class DefinitionHost : HostFixture;
