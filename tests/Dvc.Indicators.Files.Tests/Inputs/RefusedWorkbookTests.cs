using System.IO.Compression;
using static Dvc.Indicators.Files.Tests.Inputs.MadeWorkbook;

namespace Dvc.Indicators.Files.Tests.Inputs;

public class RefusedWorkbookTests
{
    private const string Again = "open it in Excel and save as .xlsx or CSV UTF-8";

    [Theory]
    [InlineData("[Content_Types].xml", null, "found a zip archive that is no workbook; allowed: " + Again)]
    [InlineData("word/document.xml", "<x/>", "found a document of Office that is no workbook; allowed: " + Again)]
    [InlineData("_rels/.rels", "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>", "found a binary workbook (.xlsb); allowed: " + Again)]
    [InlineData("xl/workbook.xml", null, "found a workbook that is damaged (xl/workbook.xml is missing); allowed: a whole one*")]
    [InlineData("xl/workbook.xml", "<workbook/>", "found a workbook without sheets of cells; allowed: a workbook with a table")]
    [InlineData("xl/workbook.xml", "<workbook>", "found a workbook that is damaged (*); allowed: a whole one*")]
    [InlineData("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY y \"z\">]><workbook/>", "found a workbook that is damaged (*); allowed: a whole one*")]
    [InlineData("xl/worksheets/s0.xml", null, "found a workbook that is damaged (xl/worksheets/s0.xml is missing)*")]
    [InlineData("xl/worksheets/s0.xml", "<worksheet><sheetData><row><c><v>1</v></c></row>", "found a workbook that is damaged (*)*")]
    [InlineData("xl/worksheets/s0.xml", "<worksheet><sheetData><row><c t=\"s\"><v>5</v></c></row></sheetData></worksheet>", "found a workbook that is damaged (no shared text 5)*")]
    [InlineData("xl/worksheets/s0.xml", "<worksheet><sheetData><row r=\"2\"/><row r=\"2\"/></sheetData></worksheet>", "found a workbook that is damaged (row 2 behind row 2)*")]
    [InlineData("xl/worksheets/s0.xml", "<worksheet><sheetData><row r=\"1048577\"/></sheetData></worksheet>", "found a workbook that is damaged (row 1048577 behind row 0)*")]
    [InlineData("xl/worksheets/s0.xml", "<worksheet><sheetData><row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>", "found a workbook that is damaged (cells of row 1*)*")]
    public void A_workbook_that_can_not_be_read_is_refused_with_one_sentence(string part, string? text, string sentence)
    {
        var book = new MadeWorkbook
        {
            Change = parts =>
            {
                if (text is null)
                {
                    parts.Remove(part);
                }
                else
                {
                    parts[part] = text;
                }
            },
        };
        WorkbookTests.Message(WorkbookTests.Source(book.With("S", Row(1, "A")))).Should().Match($"b.xlsx: {sentence}").And.NotContain("\n");
    }

    [Fact]
    public void A_zip_that_is_cut_off_is_refused() =>
        WorkbookTests.Message(InputSource.FromBytes("b.xlsx", new MadeWorkbook().With("S", Row(1, "A")).ToBytes()[..^40]))
            .Should().Match("b.xlsx: found a workbook that is damaged (*); allowed: a whole one*");

    [Fact]
    public void A_part_without_its_check_sum_is_refused()
    {
        var bytes = new MadeWorkbook().With("S", Row(1, "A")).ToBytes();

        // The sum in the list at the end of the archive, of the part that was written last.
        var entry = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        bytes[entry + 16] ^= 1;
        WorkbookTests.Message(InputSource.FromBytes("b.xlsx", bytes)).Should().Contain("xl/worksheets/s0.xml does not have its check sum");
    }

    [Fact]
    public void What_grows_out_of_proportion_is_refused()
    {
        using var bytes = new MemoryStream(new MadeWorkbook().With("S", "").ToBytes().ToArray().Length);
        bytes.Write(new MadeWorkbook().With("S", "").ToBytes());
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/worksheets/s0.xml")!.Delete();
            using var part = archive.CreateEntry("xl/worksheets/s0.xml", CompressionLevel.Optimal).Open();
            part.Write("<worksheet><sheetData>"u8);
            var blanks = new byte[1 << 20];
            blanks.AsSpan().Fill((byte)' ');
            for (var i = 0; i < 80; i++)
            {
                part.Write(blanks);
            }
        }

        WorkbookTests.Message(InputSource.FromBytes("b.xlsx", bytes.ToArray())).Should().Be(
            $"b.xlsx: found a workbook whose xl/worksheets/s0.xml grows out of proportion when it is unpacked; allowed: a workbook as Excel writes it; {Again}");
    }

    [Fact]
    public void A_long_text_that_many_cells_share_is_refused()
    {
        var rows = string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c></row>", 3_000));
        var book = new MadeWorkbook { SharedTexts = $"<si><t>{new string('x', 32_767)}</t></si>" }.With("S", Row(1, "A") + rows);
        WorkbookTests.Message(WorkbookTests.Source(book)).Should().Contain("grows out of proportion");
    }

    [Fact]
    public void More_than_64_MB_from_a_stream_are_refused() =>
        WorkbookTests.Message(InputSource.FromStream("stdin", new SlowStream([.. "PK\u0003\u0004"u8, .. new byte[64 << 20]], 1 << 20)))
            .Should().Be("stdin: found a workbook of more than 64 MB that is no file of its own; allowed: at most 64 MB, or the workbook as a file");
}
