using System.Text;
using Dvc.Indicators.Files.Tests.Records;
using static Dvc.Indicators.Files.Tests.Blocks.BlockReadings;

namespace Dvc.Indicators.Files.Tests.Blocks;

/// <summary>
/// Values in every shape that they are written in, right and wrong, in any order of columns, are read from blocks as record by record. Bytes
/// beside a value, of a quote or of a neighbour, must never count as its own.
/// </summary>
public class ValueShapeTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Csv_values_of_any_shape_are_read_alike(char separator)
    {
        var random = new Random(separator);
        for (var round = 0; round < 400; round++)
        {
            var names = ShapedRecords.Columns(random);
            var lineBreak = round % 3 == 0 ? "\r\n" : "\n";
            var text = new StringBuilder(string.Join(separator, names)).Append(lineBreak);
            var quotes = random.Next(4);
            for (var record = random.Next(1, 40); record > 0; record--)
            {
                text.AppendJoin(separator, ShapedRecords.Values(random, names).Select(value => ShapedRecords.Quoted(random, value, separator, quotes)));
                text.Append(lineBreak);
            }

            Check(text.ToString(), Size(random), 1 + round % 3);
        }
    }

    [Fact]
    public void Flags_of_one_two_and_no_digits_beside_each_other_are_read_alike()
    {
        string[] shapes = ["", "0", "1", "2", "7", "10", "01", "11", "1 ", " 1", "+1"];
        string[] flags = [.. DossierField.Names.Skip(DossierField.OnlinePayment).Take(8)];
        var random = new Random(1);
        var text = new StringBuilder($"{DossierReadings.Required},{string.Join(',', flags)},LePhi\n");
        for (var record = 0; record < 20_000; record++)
        {
            var values = flags.Select(_ => random.Next(3) > 0 ? shapes[random.Next(3)] : shapes[random.Next(shapes.Length)]);
            text.AppendJoin(',', values.Prepend("9").Prepend("H1").Prepend("1").Prepend("k").Append("1")
                .Select(value => random.Next(4) > 0 ? $"\"{value}\"" : value)).Append('\n');
        }

        Check(text.ToString(), 1 << 16);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Json_values_of_any_shape_are_read_alike(bool isPayload)
    {
        var random = new Random(isPayload ? 1 : 2);
        for (var round = 0; round < 600; round++)
        {
            var names = ShapedRecords.Columns(random);
            var records = Enumerable.Range(0, random.Next(1, 40)).Select(_ =>
            {
                // Mostly in one order, which is what lines are recognised by.
                var members = names.Zip(ShapedRecords.Values(random, names), (name, value) => ShapedRecords.Member(random, name, value)).ToArray();
                if (random.Next(8) == 0)
                {
                    random.Shuffle(members);
                }

                return $"{{{string.Join(',', members)}}}";
            });
            Check(isPayload ? $"[{string.Join(",\n", records)}]" : string.Join('\n', records), Size(random), 1 + round % 3);
        }
    }

    private static int Size(Random random) => random.Next(3) == 0 ? 1 + random.Next(64) : 1 << random.Next(21);
}
