using System.Text.Json.Nodes;

namespace Dvc.Indicators.Cli.Tests;

public class RuntimeSettingsTests
{
    // Left to itself the collector asks the processor how large its cache is: on a server with 260 MB the reports of a country took 240 MB
    // in place of 110, and nothing but this setting tells the difference.
    [Fact]
    public void The_tool_keeps_no_more_than_four_megabytes_of_garbage_whatever_the_processor()
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(ToolRun.Assembly, ".runtimeconfig.json")))!;

        ((int)settings["runtimeOptions"]!["configProperties"]!["System.GC.Gen0MaxBudget"]!).Should().Be(4 << 20);
    }
}
