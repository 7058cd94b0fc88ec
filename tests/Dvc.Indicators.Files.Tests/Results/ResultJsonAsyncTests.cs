using System.Buffers;
using System.IO.Pipelines;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Results;

/// <summary>Results to streams that refuse synchronous writes, to pipes and to buffers: the same bytes as a file has.</summary>
public class ResultJsonAsyncTests
{
    [Fact]
    public async Task A_stream_that_refuses_synchronous_writes_gets_the_bytes_of_a_file_and_stays_open()
    {
        foreach (var result in new[] { SampleResults.Small(), Many() })
        {
            using var stream = new AsyncOnly();

            await ResultJson.WriteAsync(result, stream);

            stream.ToArray().Should().Equal(Written(file => ResultJson.Write(result, file)));
            stream.CanWrite.Should().BeTrue();
        }
    }

    [Fact]
    public async Task A_large_result_is_sent_in_parts()
    {
        using var stream = new AsyncOnly();

        await ResultJson.WriteAsync(Many(), stream);

        // Well above a megabyte in parts of a quarter of one.
        stream.Length.Should().BeGreaterThan(1 << 20);
        stream.LargestWrite.Should().BeLessThan(1 << 19);
    }

    [Fact]
    public async Task A_pipe_gets_the_bytes_of_a_file_and_is_not_completed()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));

        await ResultJson.WriteAsync(Many(), pipe.Writer);
        await pipe.Writer.CompleteAsync();

        var read = await pipe.Reader.ReadAsync();
        read.Buffer.ToArray().Should().Equal(Written(file => ResultJson.Write(Many(), file)));
    }

    [Fact]
    public async Task Nothing_more_is_written_to_a_pipe_that_its_reader_has_left()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        await pipe.Reader.CompleteAsync();

        var write = () => ResultJson.WriteAsync(Many(), pipe.Writer);

        await write.Should().NotThrowAsync();
        pipe.Writer.UnflushedBytes.Should().Be(0);
    }

    [Fact]
    public async Task A_flush_that_was_cancelled_ends_writing()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
        pipe.Writer.CancelPendingFlush();

        var write = () => ResultJson.WriteAsync(SampleResults.Small(), pipe.Writer);

        await write.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_cancelled_token_ends_writing_before_the_first_byte()
    {
        using var stream = new AsyncOnly();

        var write = () => ResultJson.WriteAsync(SampleResults.Small(), stream, new CancellationToken(canceled: true));

        await write.Should().ThrowAsync<OperationCanceledException>();
        stream.Length.Should().Be(0);
    }

    [Fact]
    public async Task A_failure_of_the_stream_is_told()
    {
        using var stream = new AsyncOnly { Fails = true };

        var write = () => ResultJson.WriteAsync(SampleResults.Small(), stream);

        await write.Should().ThrowAsync<IOException>();
    }

    [Fact]
    public void A_buffer_gets_the_bytes_of_a_file()
    {
        var buffer = new ArrayBufferWriter<byte>();

        ResultJson.Write(Many(), buffer);

        buffer.WrittenSpan.ToArray().Should().Equal(Written(file => ResultJson.Write(Many(), file)));
    }

    [Fact]
    public async Task Nothing_is_taken_for_null()
    {
        var result = SampleResults.Small();
        foreach (var write in new Func<Task>[]
        {
            () => ResultJson.WriteAsync(null!, Stream.Null),
            () => ResultJson.WriteAsync(result, (Stream)null!),
            () => ResultJson.WriteAsync(null!, PipeWriter.Create(Stream.Null)),
            () => ResultJson.WriteAsync(result, (PipeWriter)null!),
        })
        {
            await write.Should().ThrowAsync<ArgumentNullException>();
        }
    }

    private static RankedResult Many()
    {
        var figures = new FigureTableBuilder(AgencyRoster.Create(Enumerable.Range(0, 300).Select(i =>
            new Agency(AgencyCode.Parse(FormattableString.Invariant($"H{i}")), FormattableString.Invariant($"H{i}"), "Xã Đồng Tâm"))));
        for (var row = 0; row < 300; row++)
        {
            figures.Add(row, "ON_TIME_PROCESSING", FigureEntry.FromFigure(new Figure(row, 300)));
        }

        return Indicators.Score(figures.Build(), context: new ScoringContext(ReportingPeriod.Year(2026)));
    }

    private sealed class AsyncOnly : MemoryStream
    {
        public bool Fails { get; init; }

        public int LargestWrite { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous writes are refused.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("Synchronous writes are refused.");

        public override void WriteByte(byte value) => throw new InvalidOperationException("Synchronous writes are refused.");

        public override void Flush() => throw new InvalidOperationException("Synchronous flushes are refused.");

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            await WriteAsync(buffer.AsMemory(offset, count), cancellationToken);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Fails)
            {
                throw new IOException("The line is cut.");
            }

            LargestWrite = Math.Max(LargestWrite, buffer.Length);
            base.Write(buffer.ToArray(), 0, buffer.Length);
            return ValueTask.CompletedTask;
        }
    }
}
