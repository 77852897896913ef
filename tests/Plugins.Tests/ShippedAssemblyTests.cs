using Mono.Cecil;

namespace CrmCoaching.Plugins.Tests;

/// <summary>The very file that the solution ships, read without loading it.</summary>
public sealed class ShippedAssemblyTests : IDisposable
{
    private const string SdkToken = "31bf3856ad364e35";

    // Keys that .NET Framework signs its assemblies with; the sandbox has these and nothing else.
    private static readonly string[] FrameworkTokens = ["b77a5c561934e089", "b03f5f7f11d50a3a"];

    private static readonly string[] SdkAssemblies = ["Microsoft.Crm.Sdk.Proxy", "Microsoft.Xrm.Sdk"];

    private readonly AssemblyDefinition plugins = AssemblyDefinition.ReadAssembly(Path());

    public void Dispose() => plugins.Dispose();

    [Fact]
    public void Identity_IsStrong()
    {
        Assert.Equal("CrmCoaching.Plugins", plugins.Name.Name);
        Assert.NotEmpty(plugins.Name.PublicKeyToken);
        Assert.True(plugins.MainModule.Attributes.HasFlag(ModuleAttributes.StrongNameSigned));
    }

    [Fact]
    public void Target_IsNetFramework462()
    {
        CustomAttribute target = plugins.CustomAttributes.Single(attribute => attribute.AttributeType.Name == "TargetFrameworkAttribute");

        Assert.Equal(".NETFramework,Version=v4.6.2", target.ConstructorArguments[0].Value);
    }

    [Fact]
    public void References_AreTheFrameworkAndTheSdk()
    {
        IEnumerable<string> foreign = plugins.MainModule.AssemblyReferences
            .Where(reference => !SdkAssemblies.Contains(reference.Name) && !FrameworkTokens.Contains(Token(reference)))
            .Select(reference => reference.FullName);

        Assert.Equal(string.Empty, string.Join("\n", foreign));
    }

    [Fact]
    public void SdkReferences_AreGenuine()
    {
        AssemblyNameReference[] sdk = [.. plugins.MainModule.AssemblyReferences.Where(reference => SdkAssemblies.Contains(reference.Name))];

        Assert.Contains(sdk, reference => reference.Name == "Microsoft.Xrm.Sdk");
        Assert.All(sdk, reference => Assert.Equal(SdkToken, Token(reference)));
        Assert.All(sdk, reference => Assert.Equal(new Version(9, 0, 0, 0), reference.Version));
    }

    private static string Token(AssemblyNameReference reference) => Convert.ToHexStringLower(reference.PublicKeyToken);

    private static string Path()
    {
        // bin/<configuration>/<framework> of this test project: the plug-in was built with the same configuration.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        DirectoryInfo root = output;
        while (!File.Exists(System.IO.Path.Combine(root.FullName, "CrmCoaching.sln")))
            root = root.Parent ?? throw new DirectoryNotFoundException("CrmCoaching.sln is above no folder of the tests.");

        return System.IO.Path.Combine(root.FullName, "src", "Plugins", "bin", output.Parent!.Name, "net462", "CrmCoaching.Plugins.dll");
    }
}
