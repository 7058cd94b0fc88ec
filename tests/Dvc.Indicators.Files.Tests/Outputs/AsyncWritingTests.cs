using System.Globalization;
using System.IO.Pipelines;
using static Dvc.Indicators.Files.Tests.Reports.ReportSamples;

namespace Dvc.Indicators.Files.Tests.Outputs;

/// <summary>Every writer that is awaited writes the bytes of the one that is not, never blocks, and holds a buffer of it at a time.</summary>
public class AsyncWritingTests
{
    // The buffer goes out at the first pause after 64 KiB; between two pauses stands at most an agency.
    private const int LargestPiece = 128 * 1024;

    private static readonly Lazy<RankedResult> Large = new(Province);

    private static readonly Dictionary<string, Writer> Writers = new()
    {
        ["html"] = new(
            (report, stream) => report.WriteHtml(stream, new HtmlOptions { Language = Language.English, HasScript = false }),
            (report, stream, token) => report.WriteHtmlAsync(stream, new HtmlOptions { Language = Language.English, HasScript = false }, token),
            (report, pipe, token) => report.WriteHtmlAsync(pipe, new HtmlOptions { Language = Language.English, HasScript = false }, token)),
        ["xlsx"] = new(
            (report, stream) => report.WriteExcel(stream, new ExcelOptions { Language = Language.English }),
            (report, stream, token) => report.WriteExcelAsync(stream, new ExcelOptions { Language = Language.English }, token),
            (report, pipe, token) => report.WriteExcelAsync(pipe, new ExcelOptions { Language = Language.English }, token)),
        ["csv"] = new(
            (report, stream) => report.WriteCsv(stream, CsvForm.ExcelVietnamese, Language.English),
            (report, stream, token) => report.WriteCsvAsync(stream, CsvForm.ExcelVietnamese, Language.English, token),
            (report, pipe, token) => report.WriteCsvAsync(pipe, CsvForm.ExcelVietnamese, Language.English, token)),
        ["json"] = new(
            (report, stream) => report.WriteJson(stream),
            (report, stream, token) => report.WriteJsonAsync(stream, token),
            (report, pipe, token) => report.WriteJsonAsync(pipe, token)),
        ["markdown"] = new(
            (report, stream) => report.WriteMarkdown(stream, Language.English),
            (report, stream, token) => report.WriteMarkdownAsync(stream, Language.English, token),
            (report, pipe, token) => report.WriteMarkdownAsync(pipe, Language.English, token)),
        ["result csv"] = new(
            (report, stream) => ResultCsv.Write(report.Result, stream),
            (report, stream, token) => ResultCsv.WriteAsync(report.Result, stream, token),
            (report, pipe, token) => ResultCsv.WriteAsync(report.Result, pipe, token)),
        ["tally csv"] = new(
            (report, stream) => TallyCsv.Write(report.Result.Scores.Figures, report.Rules, stream),
            (report, stream, token) => TallyCsv.WriteAsync(report.Result.Scores.Figures, report.Rules, stream, token),
            (report, pipe, token) => TallyCsv.WriteAsync(report.Result.Scores.Figures, report.Rules, pipe, token)),
        ["comparison csv"] = new(
            (report, stream) => ComparisonCsv.Write(report.Comparison!, stream),
            (report, stream, token) => ComparisonCsv.WriteAsync(report.Comparison!, stream, token),
            (report, pipe, token) => ComparisonCsv.WriteAsync(report.Comparison!, pipe, token)),
    };

    public static TheoryData<string> Forms => [.. Writers.Keys];

    public static TheoryData<string> LargeForms => [.. Writers.Keys.Except(["markdown", "comparison csv"])];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_bytes_are_the_same_on_a_stream_that_must_be_awaited(string form)
    {
        var report = Report.Build(PhuTho(), new ReportOptions { Previous = PhuTho("2026-Q2") });
        var stream = new AsyncOnlyStream();

        await Writers[form].ToStream(report, stream, CancellationToken.None);

        stream.ToArray().Should().Equal(TestFiles.Written(plain => Writers[form].Plain(report, plain)));
        stream.IsClosed.Should().BeFalse();
    }

    // A pipe of 4 KiB pauses its writer again and again.
    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_bytes_are_the_same_on_a_pipe_and_the_pipe_stays_open(string form)
    {
        var report = Report.Build(PhuTho(), new ReportOptions { Previous = PhuTho("2026-Q2") });
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1 << 12, resumeWriterThreshold: 1 << 11));
        using var read = new MemoryStream();
        var reading = pipe.Reader.CopyToAsync(read);

        await Writers[form].ToPipe(report, pipe.Writer, CancellationToken.None);
        await pipe.Writer.WriteAsync("after"u8.ToArray());
        await pipe.Writer.CompleteAsync();
        await reading;

        byte[] expected = [.. TestFiles.Written(plain => Writers[form].Plain(report, plain)), .. "after"u8];
        read.ToArray().Should().Equal(expected);
    }

    [Theory]
    [MemberData(nameof(LargeForms))]
    public async Task A_large_report_goes_out_in_pieces(string form)
    {
        var report = Report.Build(Large.Value);
        var stream = new AsyncOnlyStream();

        await Writers[form].ToStream(report, stream, CancellationToken.None);

        stream.ToArray().Should().Equal(TestFiles.Written(plain => Writers[form].Plain(report, plain)));
        stream.Pieces.Count.Should().BeGreaterThan(1);
        stream.Pieces.Max().Should().BeLessThan(LargestPiece);
    }

    [Theory]
    [MemberData(nameof(LargeForms))]
    public async Task A_cancelled_token_ends_the_writing_after_the_piece_that_is_on_its_way(string form)
    {
        using var source = new CancellationTokenSource();
        var stream = new AsyncOnlyStream(source.Cancel);

        var write = () => Writers[form].ToStream(Report.Build(Large.Value), stream, source.Token);

        await write.Should().ThrowAsync<OperationCanceledException>();
        stream.Pieces.Should().HaveCount(1);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Nothing_is_written_where_the_token_is_cancelled_from_the_start(string form)
    {
        var report = Report.Build(PhuTho(), new ReportOptions { Previous = PhuTho("2026-Q2") });
        var stream = new AsyncOnlyStream();
        var pipe = new Pipe();

        await FluentActions.Awaiting(() => Writers[form].ToStream(report, stream, new CancellationToken(true))).Should().ThrowAsync<OperationCanceledException>();
        await FluentActions.Awaiting(() => Writers[form].ToPipe(report, pipe.Writer, new CancellationToken(true))).Should().ThrowAsync<OperationCanceledException>();

        stream.Pieces.Should().BeEmpty();
        pipe.Reader.TryRead(out _).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(LargeForms))]
    public async Task Writing_ends_quietly_where_nobody_reads_the_pipe_any_more(string form)
    {
        var pipe = new Pipe();
        await pipe.Reader.CompleteAsync();

        await Writers[form].ToPipe(Report.Build(Large.Value), pipe.Writer, CancellationToken.None);

        pipe.Writer.CanGetUnflushedBytes.Should().BeTrue();
        pipe.Writer.UnflushedBytes.Should().Be(0);
    }

    [Fact]
    public async Task A_flush_that_is_cancelled_is_told_as_such()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
        var writing = Report.Build(PhuTho()).WriteMarkdownAsync(pipe.Writer);
        pipe.Writer.CancelPendingFlush();

        await FluentActions.Awaiting(() => writing).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task What_a_stream_throws_reaches_the_caller()
    {
        var stream = new AsyncOnlyStream(() => throw new IOException("gone"));

        await FluentActions.Awaiting(() => Report.Build(PhuTho()).WriteExcelAsync(stream)).Should().ThrowAsync<IOException>().WithMessage("gone");
    }

    [Fact]
    public void Wrong_arguments_are_refused_at_once()
    {
        var report = Report.Build(PhuTho());

        FluentActions.Invoking(() => { _ = report.WriteHtmlAsync((Stream)null!); }).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => { _ = report.WriteJsonAsync((PipeWriter)null!); }).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => { _ = ResultCsv.WriteAsync(null!, Stream.Null); }).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => { _ = report.WriteMarkdownAsync(Stream.Null, (Language)9); }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => { _ = report.WriteHtmlAsync(Stream.Null, new HtmlOptions { Language = (Language)9 }); }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => { _ = report.WriteExcelAsync(Stream.Null, new ExcelOptions { Language = (Language)9 }); }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => { _ = report.WriteCsvAsync(Stream.Null, (CsvForm)9); }).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static RankedResult Province()
    {
        const int Communes = 400;
        var codes = Enumerable.Range(1, Communes).Select(number => string.Create(CultureInfo.InvariantCulture, $"H44.{number}"));
        var roster = AgencyRoster.Create(
        [
            Agency("H44", "UBND tỉnh Phú Thọ", AgencyLevel.Province),
            .. codes.Select(code => Agency(code, $"Xã {code}", AgencyLevel.Commune, "H44")),
        ]);
        var figures = Enumerable.Range(0, roster.Count).Select(row => BuiltInRules.Default.Components
            .Select((part, i) => string.Create(CultureInfo.InvariantCulture, $"{part.Id} {((row * 311) + (i * 77)) % 1_000}/1000")).ToArray());
        return Make(roster, BuiltInRules.Default, new ScoringContext(ReportingPeriod.Parse("2026-Q3")), [.. figures]);
    }

    private sealed record Writer(
        Action<Report, Stream> Plain,
        Func<Report, Stream, CancellationToken, Task> ToStream,
        Func<Report, PipeWriter, CancellationToken, Task> ToPipe);
}
