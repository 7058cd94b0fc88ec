using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Mappings;

public class MappingTests
{
    [Fact]
    public void The_shipped_mapping_has_synonyms_for_every_column_and_words_for_every_kind()
    {
        foreach (var file in MappedFiles.All)
        {
            Mapping.Shipped.Headings[file.File].Select(heading => heading.Column).Distinct().Should().BeEquivalentTo(file.Names);
        }

        foreach (var (_, kind, codes) in MappedFiles.Values)
        {
            codes.Should().OnlyContain(code => Mapping.Shipped.CodeOf(kind, $" {code.ToUpperInvariant()} ") == code);
        }
    }

    [Theory]
    [InlineData(nameof(WordKind.Level), "Thành  phố", "province")]
    [InlineData(nameof(WordKind.Level), "bộ", "ministry")]
    [InlineData(nameof(WordKind.Level), "Ngành", "department")]
    [InlineData(nameof(WordKind.Level), "ĐẶC KHU", "commune")]
    [InlineData(nameof(WordKind.Level), "Commune", "commune")]
    [InlineData(nameof(WordKind.Unit), "Ngày Làm\u00A0Việc", "ngaylamviec")]
    [InlineData(nameof(WordKind.DecisionKind), "SuaDoi", "suadoi")]
    [InlineData(nameof(WordKind.Flag), "False", "0")]
    public void Words_are_compared_composed_without_case_and_with_single_blanks(string kind, string word, string code) =>
        Mapping.Shipped.CodeOf(Enum.Parse<WordKind>(kind), word).Should().Be(code);

    [Fact]
    public void All_mistakes_of_a_mapping_are_told_at_once() => Mapping.Read(Source(
        """
        {
          "formatVersion": 2,
          "more": 1,
          "files": {
            "dossier": {},
            "dossiers": { "columns": { "MaHoSo": ["Số", " "], "MaTTHC": ["SỐ"], "Ma": ["x"], "LePhi": "Phí" } }
          },
          "codes": { "status": { "1": ["mới"], "2": ["Mới"], "11": [] }, "kind": {} }
        }
        """, "m.json")).Messages().Should().Equal(
        "m.json, at $.more: found an unknown name; allowed: formatVersion, files, codes",
        "m.json, at $.formatVersion: found 2; allowed: 1",
        "m.json, at $.files.dossier: found an unknown name; allowed: dossiers, procedures, authority, decisions, petitions, agencies, figures",
        "m.json, at $.files.dossiers.columns.Ma: found an unknown name; allowed: " + string.Join(", ", DossierField.Csv.Names),
        "m.json, at $.files.dossiers.columns.MaHoSo: found an empty text; allowed: words",
        "m.json, at $.files.dossiers.columns.MaTTHC: found 'SỐ', which means MaHoSo too; allowed: every word for one meaning",
        "m.json, at $.files.dossiers.columns.LePhi: found 'Phí'; allowed: an array of texts",
        "m.json, at $.codes.kind: found an unknown name; allowed: channel, status, level, unit, flag, decisionKind, outcome",
        "m.json, at $.codes.status.11: found an unknown name; allowed: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
        "m.json, at $.codes.status.2: found 'Mới', which means 1 too; allowed: every word for one meaning");
}
