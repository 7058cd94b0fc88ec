using System.Text;
using System.Text.Json;
using Dvc.Indicators.Tests.JsonSchemas;
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
          "engine": "duckdb",
          "files": {
            "dossier": {},
            "dossiers": {
              "columns": { "MaHoSo": ["Số", " "], "MaTTHC": ["SỐ"], "Ma": ["x"], "LePhi": 7, "todo": [1], "KenhThucHien": "Kênh" },
              "constants": { "MaHoSo": "1", "KenhThucHien": 2, "CanBoXuLy": {} },
              "dates": { "NgayTra": "us", "LePhi": "month-first" },
              "decimal": "comma",
              "from": "ho_so"
            },
            "procedures": { "decimal": "both" },
            "decisions": { "dates": 5 }
          },
          "codes": { "status": { "1": ["mới"], "2": ["Mới"], "11": [] }, "kind": {}, "flag": { "1": "NULL" } }
        }
        """, "m.json")).Messages().Should().Equal(
        "m.json, at $.more: found an unknown name; allowed: $schema, formatVersion, engine, files, codes",
        "m.json, at $.formatVersion: found 2; allowed: 1",
        "m.json, at $.engine: found what is for databases; allowed: in mappings of files nothing: the files are named on the command line",
        "m.json, at $.files.dossier: found an unknown name; allowed: dossiers, procedures, authority, decisions, petitions, agencies, figures",
        "m.json, at $.files.dossiers.from: found what is for databases; allowed: in mappings of files nothing: the files are named on the command line",
        "m.json, at $.files.dossiers.columns.Ma: found an unknown name; allowed: " + string.Join(", ", DossierField.Csv.Names) + ", todo",
        "m.json, at $.files.dossiers.columns.todo: found an array; allowed: a text or an array of texts",
        "m.json, at $.files.dossiers.columns.MaHoSo: found an empty text; allowed: words",
        "m.json, at $.files.dossiers.columns.MaTTHC: found 'SỐ', which means MaHoSo too; allowed: every word for one meaning",
        "m.json, at $.files.dossiers.columns.LePhi: found 7; allowed: a text or an array of texts",
        "m.json, at $.files.dossiers.constants.MaHoSo: found a constant for the column that tells records apart; allowed: a column of the file",
        "m.json, at $.files.dossiers.constants.CanBoXuLy: found no value; allowed: a text that is not empty, a number, true or false",
        "m.json, at $.files.dossiers.dates.LePhi: found an unknown name; allowed: NgayNopHoSo, NgayTiepNhan, NgayHenTra, NgayKetThucXuLy, NgayTra, "
            + "NgayYeuCauBoSung, NgayHoanThanhBoSung, NgayCapNhat",
        "m.json, at $.files.dossiers.dates.NgayTra: found 'us'; allowed: contract, epoch-milliseconds, epoch-seconds, excel-days, month-first",
        "m.json, at $.files.dossiers.decimal: found a form of decimals; allowed: nothing here: dossiers have no column of decimals",
        "m.json, at $.files.procedures.decimal: found 'both'; allowed: comma, point",
        "m.json, at $.files.decisions.dates: found 5; allowed: an object",
        "m.json, at $.codes.kind: found an unknown name; allowed: channel, status, level, unit, flag, decisionKind, outcome",
        "m.json, at $.codes.status.11: found an unknown name; allowed: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, todo",
        "m.json, at $.codes.status.2: found 'Mới', which means 1 too; allowed: every word for one meaning",
        "m.json, at $.codes.flag.1: found 'NULL', which means that nothing is written; allowed: words",
        "m.json, at $.files.dossiers.constants.KenhThucHien: found a constant beside the heading 'Kênh'; allowed: a heading or a constant");

    [Fact]
    public void A_constant_must_be_a_value_of_its_column_and_not_all_that_must_be_there_can_be_constant() => Mapping.Read(Source(
        """
        {
          "formatVersion": 1,
          "files": {
            "dossiers": { "constants": { "TrangThaiHoSo": 11, "NgayTra": "31/02/2026", "KhongHaiLong": false } },
            "authority": { "constants": { "MaCoQuan": "H44.1", "MaTTHC": "2.1" } }
          }
        }
        """, "m.json")).Messages().Should().Equal(
        "m.json, at $.files.dossiers.constants.TrangThaiHoSo: found '11'; allowed: a value of the column as files have it (status)",
        "m.json, at $.files.dossiers.constants.NgayTra: found '31/02/2026'; allowed: a value of the column as files have it (date)",
        "m.json, at $.files.authority.constants.MaCoQuan: found constants for all columns that must be there; allowed: at least one of them in the file");

    [Fact]
    public void Several_mappings_are_one_and_what_they_disagree_about_names_both()
    {
        var a = Source("""{"formatVersion": 1, "files": {"dossiers": {"columns": {"MaHoSo": "Số"}, "dates": "month-first"}}, "codes": {"status": {"9": "xong"}}}""", "a.json");
        var b = Source("""{"formatVersion": 1, "files": {"dossiers": {"columns": {"MaHoSo": "SỐ", "MaTTHC": "Mã"}}}, "codes": {"status": {"4": "đang làm"}}}""", "b.json");
        var c = Source(
            """
            {"formatVersion": 1, "files": {"dossiers": {"columns": {"MaTTHC": "số"}, "dates": {"NgayTra": "excel-days"}, "constants": {"MaHoSo2": 1}}},
             "codes": {"status": {"10": "Xong"}}}
            """, "c.json");
        var one = Mapping.Read([a, b]).Require();

        (one.GivenColumnOf("dossiers", "SỐ"), one.GivenColumnOf("dossiers", "MÃ")).Should().Be(("MaHoSo", "MaTTHC"));
        (one.CodeOf(WordKind.Status, "xong"), one.CodeOf(WordKind.Status, "đang làm"), one.CodeOf(WordKind.Status, "đang xử lý")).Should().Be(("9", "4", "4"));
        Mapping.Read([a, c]).Messages().Should().Equal(
            "c.json, at $.files.dossiers.columns.MaTTHC: found 'số', which means MaHoSo in a.json; allowed: every word for one meaning",
            "c.json, at $.files.dossiers.constants.MaHoSo2: found an unknown name; allowed: " + string.Join(", ", DossierField.Csv.Names),
            "c.json, at $.files.dossiers.dates.NgayTra: found excel-days for NgayTra, where a.json says month-first; allowed: one form in all mappings",
            "c.json, at $.codes.status.10: found 'Xong', which means 9 in a.json; allowed: every word for one meaning");
    }

    [Fact]
    public void Mappings_that_say_the_same_have_one_stamp_and_others_have_others()
    {
        string Of(string text) => Mapping.Read(Source("""{"formatVersion": 1, "files": {"dossiers": """ + text + "}}")).Require().Stamp;

        Of("""{"dates": "month-first", "columns": {"MaHoSo": ["a", "b"]}}""").Should().Be(Of("""{"columns": {"MaHoSo": ["b", "A"], "todo": "x"}, "dates": "month-first"}"""));
        new[]
        {
            Mapping.Shipped.Stamp, Of("""{"columns": {"MaHoSo": "a"}}"""), Of("""{"columns": {"MaTTHC": "a"}}"""), Of("""{"constants": {"MaTTHC": "a"}}"""),
            Of("""{"dates": {"NgayTra": "month-first"}}"""), Of("""{"dates": {"NgayTra": "excel-days"}}"""),
        }.Should().OnlyHaveUniqueItems();
    }

    private static string ShippedText()
    {
        using var reader = new StreamReader(typeof(Mapping).Assembly.GetManifestResourceStream("Dvc.Indicators.Files.Mappings.mapping-vi.json")!);
        return reader.ReadToEnd();
    }

    [Fact]
    public void The_schema_takes_what_is_read_and_what_belongs_to_databases_and_nothing_else()
    {
        var schema = new SchemaValidator(Mapping.Schema());
        IReadOnlyList<string> Check(string json) => schema.Validate(Encoding.UTF8.GetBytes(json));

        Check(ShippedText()).Should().BeEmpty();
        Check(
            """
            {"$schema": "mapping.schema.json", "formatVersion": 1, "engine": "duckdb", "files": {"dossiers": {"columns": {"MaHoSo": "so", "todo": ["x"]}, "constants":
            {"MaCoQuan": "H44", "KhongHaiLong": false, "LePhi": 0}, "dates": {"NgayTra": "excel-days"}, "from": "ho_so", "where": "true", "timeOfDay": true, "zone": "utc",
            "unique": true, "updated": "u", "order": "id"}, "procedures": {"decimal": "comma"}, "decisions": {"dates": "month-first"}}, "codes": {"flag": {"1": "có", "todo": []}}}
            """).Should().BeEmpty();
        foreach (var wrong in new[]
        {
            "{}", """{"formatVersion": 1, "more": 1}""", """{"formatVersion": 1, "files": {"dossiers": {"constants": {"MaHoSo": "1"}}}}""",
            """{"formatVersion": 1, "files": {"dossiers": {"dates": {"LePhi": "excel-days"}}}}""", """{"formatVersion": 1, "files": {"dossiers": {"decimal": "comma"}}}""",
            """{"formatVersion": 1, "codes": {"status": {"11": "x"}}}""",
        })
        {
            Check(wrong).Should().NotBeEmpty("{0} is wrong", wrong);
            Mapping.Read(Source(wrong)).IsValid.Should().BeFalse("{0} is wrong", wrong);
        }

        var files = schema.Root.GetProperty("properties").GetProperty("files").GetProperty("properties");
        foreach (var file in MappedFiles.All)
        {
            Names(files.GetProperty(file.File), "columns").Should().Equal([.. file.File == "dossiers" ? DossierField.Names : file.Names, "todo"]);
            Names(files.GetProperty(file.File), "constants").Should().BeEquivalentTo(file.Names.Where(name => name != MappedFiles.KeyOf(file)));
        }

        static IEnumerable<string> Names(JsonElement file, string part) =>
            file.GetProperty("properties").GetProperty(part).GetProperty("properties").EnumerateObject().Select(property => property.Name);
    }
}
