using System.Globalization;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Dvc.Indicators.Files.Tests.Blocks;

public sealed class CommonTimesTests
{
    private const int Count = CommonTimes.Count;

    private static readonly string[] Forms = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    [Fact]
    public void Every_day_of_all_years_is_read_as_alone()
    {
        var random = new Random(1);
        var day = new DateTime(1990, 1, 1);
        for (; day.Year < 2100; day = day.AddDays(random.Next(1, 3)))
        {
            var texts = Enumerable.Range(0, Count).Select(_ => random.Next(5) == 0 ? "" : Text(random, day)).ToArray();
            texts[1] = Text(random, day);

            Check(texts.Select(Encoding.ASCII.GetBytes).ToArray()).Should().Be(Avx2.IsSupported, "of {0}", string.Join('|', texts));
        }
    }

    [Fact]
    public void Texts_next_to_times_are_judged_as_alone()
    {
        var random = new Random(2);
        var read = 0;
        for (var round = 0; round < 100_000; round++)
        {
            var texts = Enumerable.Range(0, Count).Select(_ => Encoding.ASCII.GetBytes(
                random.Next(5) == 0 ? "" : Text(random, new DateTime(2020, 1, 1).AddDays(random.Next(3_600))))).ToArray();
            for (var change = random.Next(4); change > 0; change--)
            {
                Change(random, ref texts[random.Next(Count)]);
            }

            read += Check(texts) ? 1 : 0;
        }

        read.Should().BeInRange(Avx2.IsSupported ? 20_000 : 0, 80_000);
    }

    [Theory]
    [InlineData("2019-12-31 00:00:00")]
    [InlineData("2030-01-01 00:00:00")]
    [InlineData("2026-13-01 00:00:00")]
    [InlineData("2026-19-01 00:00:00")]
    [InlineData("2026-00-01 00:00:00")]
    [InlineData("2026-02-29 00:00:00")]
    [InlineData("2026-02-00 00:00:00")]
    [InlineData("2026-02-01 24:00:00")]
    [InlineData("2026-02-01 29:59:59")]
    [InlineData("2026-02-01 00:60:00")]
    [InlineData("2026-02-01 00:00:60")]
    [InlineData("2026-02-01/00:00:00")]
    [InlineData("2026/02/01 00:00:00")]
    [InlineData("2026-02-01 00:00:0")]
    [InlineData("2026-02-01")]
    [InlineData("20:6-02-01 00:00:00")]
    public void One_time_of_another_kind_leaves_all_to_be_read_one_by_one(string text)
    {
        for (var time = 0; time < Count; time++)
        {
            var texts = Enumerable.Repeat("2026-08-01 10:00:00"u8.ToArray(), Count).ToArray();
            texts[time] = Encoding.ASCII.GetBytes(text);

            Check(texts).Should().BeFalse();
        }
    }

    private static string Text(Random random, DateTime day) =>
        day.AddSeconds(random.Next(86_400)).ToString(Forms[random.Next(2)], CultureInfo.InvariantCulture);

    private static void Change(Random random, ref byte[] text)
    {
        if (text.Length == 0 || random.Next(10) == 0)
        {
            text = "0123456789-- 2026-08-01"u8[..random.Next(20)].ToArray();
            return;
        }

        text[random.Next(text.Length)] = random.Next(4) == 0 ? (byte)random.Next(256) : "0123456789-/: T"u8[random.Next(15)];
    }

    // Whether the times are read together; if so, each must be what it is alone.
    private static bool Check(byte[][] texts)
    {
        var places = new int[Count + 1];
        places[0] = -1;
        for (var i = 0; i < Count; i++)
        {
            places[i + 1] = places[i] + 1 + texts[i].Length;
        }

        byte[] text = [.. texts.SelectMany(field => field.Append((byte)',')), .. new byte[DossierBlock.Slack]];
        var ordinals = Enumerable.Repeat(-1, DossierField.Count).ToArray();
        for (var i = 0; i < Count; i++)
        {
            ordinals[CommonTimes.FieldOf(i)] = i;
        }

        var fields = new FieldPlaces(text, places, ordinals);
        Span<uint> times = stackalloc uint[Count];
        if (!CommonTimes.TryRead(fields, ref times[0]))
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            CommonTime.TryRead(ref fields.At(CommonTimes.FieldOf(i), out var length), length, out var alone).Should().BeTrue("of {0}", i);
            times[i].Should().Be(alone, "of {0}", Encoding.Latin1.GetString(text));
        }

        return true;
    }
}
