namespace Dvc.Indicators.Tests.Tallies;

/// <summary>Facts of 64 rows at once against the facts of each row.</summary>
public class ProcedurePlanesTests
{
    private static readonly ushort[] Rows = [.. Enumerable.Range(0, 64).Select(row => (ushort)(row * 40_503 ^ (row << 9)))];

    [Fact]
    public void Each_row_has_the_word_of_its_facts()
    {
        var planes = Planes(ulong.MaxValue);
        for (var row = 0; row < Rows.Length; row++)
        {
            var (quarter, place) = (row / ProcedurePlanes.QuarterRows, row % ProcedurePlanes.QuarterRows);
            ProcedurePlanes.WordOf(planes.Quarter(quarter) >> (place * ProcedurePlanes.RowBits)).Should().Be(ProcedureBits.From(Rows[row]));
        }
    }

    [Theory]
    [InlineData(0, 64)]
    [InlineData(0, 1)]
    [InlineData(63, 1)]
    [InlineData(5, 17)]
    [InlineData(15, 49)]
    public void Neighbouring_rows_have_the_sum_of_their_words(int first, int rows) =>
        Planes(ulong.MaxValue).WordOf(first, rows).Should().Be((uint)Rows.Skip(first).Take(rows).Sum(row => ProcedureBits.From(row)));

    [Fact]
    public void Rows_that_were_left_out_have_no_facts()
    {
        var planes = Planes(0b1);
        planes.WordOf(0, 64).Should().Be(ProcedureBits.From(Rows[0]));
        planes.Quarter(0).Should().BeLessThan(1 << ProcedurePlanes.RowBits);
        planes.Quarter(3).Should().Be(0);
    }

    // Another thread may count the pairs of the rows around: adding nothing to them would lose what it adds.
    [Fact]
    public void Pairs_of_rows_that_were_left_out_are_not_touched()
    {
        int[] pairs = [.. Enumerable.Repeat(-1, 20), .. Enumerable.Range(0, 10), .. Enumerable.Repeat(-1, 34)];
        var counts = new PairCounts(10);

        counts.Add(pairs, Planes(0x3FFul << 20));

        for (var pair = 0; pair < 10; pair++)
        {
            counts.Of(pair).Select(count => count > 0).Should().Equal(Enumerable.Range(0, 4).Select(fact => (counts.FactsOf(pair) >> fact & 1) != 0));
            counts.Of(pair).Should().Equal(Enumerable.Range(0, 4).Select(lane => (long)ProcedureBits.Lane(ProcedureBits.From(Rows[20 + pair]), lane)));
        }
    }

    private static ProcedurePlanes Planes(ulong rows)
    {
        var planes = new ulong[FactChunk.Planes];
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var fact = 0; fact < 16; fact++)
            {
                planes[fact] |= (ulong)(Rows[row] >> fact & 1) << row;
            }
        }

        return new ProcedurePlanes(planes, rows);
    }
}
