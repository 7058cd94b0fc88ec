using System.Text.Json;

namespace Dvc.Indicators.Files.Tests.Records;

/// <summary>Reads one value in each form of a file of dossiers: CSV plain and quoted, NDJSON, payload.</summary>
internal static class DossierFormReadings
{
    /// <summary>What came of a record in every form, which must be the same: the dossier, or <c>column value reason</c>.</summary>
    public static (Dossier? Dossier, string Rejection, IReadOnlyList<QualityFinding> Findings) InAllForms(string column, string value, RecordOptions? options = null)
    {
        var results = Sources(column, value).Select(source => Read(source, options)).ToList();
        foreach (var result in results)
        {
            result.Dossier.Should().Be(results[0].Dossier, "of {0} '{1}'", column, value);
            result.Rejection.Should().Be(results[0].Rejection, "of {0} '{1}'", column, value);
            result.Findings.Select(finding => (finding.Rule, finding.Column, finding.Value)).Should()
                .Equal(results[0].Findings.Select(finding => (finding.Rule, finding.Column, finding.Value)));
        }

        return results[0];
    }

    private static IEnumerable<InputSource> Sources(string column, string value)
    {
        Dictionary<string, string> members = new()
        {
            ["MaHoSo"] = "H44-1",
            ["MaTTHC"] = "1.001310",
            ["MaCoQuan"] = "H44.100",
            ["TrangThaiHoSo"] = "9",
        };
        members[column] = value;
        var quoted = members.Values.Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        yield return TestFiles.Source($"{string.Join(';', members.Keys)}\n{string.Join(';', quoted)}\n", "d");
        if (!value.Contains(';') && !value.Contains('\n') && !value.StartsWith('"'))
        {
            yield return TestFiles.Source($"{string.Join(';', members.Keys)}\n{string.Join(';', members.Values)}\n", "d");
        }

        var json = JsonSerializer.Serialize(members);
        yield return TestFiles.Source(json + "\n", "d");
        yield return TestFiles.Source($"[{ForPayload(json, column, value)}]", "d");
    }

    // Some columns are made of lists there.
    private static string ForPayload(string json, string column, string value)
    {
        var text = JsonSerializer.Serialize(value);
        var list = column switch
        {
            "LePhi" => $"\"DanhSachLePhi\":[{{\"Gia\":{text}}}]",
            "NgayYeuCauBoSung" => $"\"DanhSachHoSoBoSung\":[{{\"NgayBoSung\":{text}}}]",
            _ => "",
        };
        return list.Length == 0 ? json : json.Replace($"\"{column}\":{text}", list, StringComparison.Ordinal);
    }

    private static (Dossier? Dossier, string Rejection, IReadOnlyList<QualityFinding> Findings) Read(InputSource source, RecordOptions? options)
    {
        var codes = new DossierCodes();
        using var files = new FileDossiers([source], options ?? RecordOptions.Default);
        var batch = new DossierBatch(codes);
        files.Read(batch, CancellationToken.None).Should().BeTrue();
        var findings = batch.Findings.Select(finding => finding.Finding).ToList();
        return batch.Rejections is [var (_, rejection)]
            ? (null, $"{rejection.Column} {rejection.Value} {rejection.Reason.ToText()}", findings)
            : (batch.ToDossier(0), "", findings);
    }
}
