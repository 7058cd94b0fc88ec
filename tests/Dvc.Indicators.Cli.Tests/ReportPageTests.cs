using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Dvc.Indicators.Files;
using Dvc.Indicators.Tests.JsonSchemas;

namespace Dvc.Indicators.Cli.Tests;

/// <summary>The sample that serves a report is started, asked for what it serves, and ended.</summary>
[Collection(RunPrograms.Name)]
public sealed class ReportPageTests
{
    [Fact]
    public async Task The_sample_serves_the_page_its_report_and_the_json_on_this_machine_only()
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", ["run", Repository.PathOf("samples", "report-page.cs"), "--", Repository.PathOf("samples", "data", "phu-tho-2026-q3"), "0"])
        {
            WorkingDirectory = Repository.PathOf("samples"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        try
        {
            var error = process.StandardError.ReadToEndAsync();
            var address = await process.StandardOutput.ReadLineAsync();
            address.Should().MatchRegex(@"^http://127\.0\.0\.1:\d+$", process.HasExited ? await error : "it tells where it listens");
            using var client = new HttpClient(new HttpClientHandler { UseProxy = false }) { BaseAddress = new Uri(address!) };

            await CheckPages(client);
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            (process.ExitCode, await error).Should().Be((0, ""));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task CheckPages(HttpClient client)
    {
        (await client.GetStringAsync("/")).Should().Contain("<iframe src=\"/report\"");
        using var report = await client.GetAsync("/report");
        report.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
        report.Headers.GetValues("Content-Security-Policy").Should().Equal("frame-ancestors 'self'");
        (await report.Content.ReadAsStringAsync()).Should().Contain("UBND tỉnh Phú Thọ").And.Contain("61,39");
        var json = JsonNode.Parse(await client.GetStringAsync("/report.json"))!;
        ((string?)json["agencies"]![0]!["code"], (decimal?)json["report"]!["agencies"]![0]!["lost"]).Should().Be(("H44", 38.61m));
        var result = Encoding.UTF8.GetBytes(await client.GetStringAsync("/result"));
        new SchemaValidator(ResultJson.Schema()).Validate(result).Should().BeEmpty();
        ResultJson.Read(InputSource.FromBytes("result", result)).Require().Scores.Count.Should().Be(json["agencies"]!.AsArray().Count);
        (await client.GetByteArrayAsync("/report.xlsx")).Should().StartWith("PK"u8.ToArray());
        using var other = await client.GetAsync("/other");
        other.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
