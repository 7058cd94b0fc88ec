using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Writes the rows of one item, a component, a group or the total, into the CSV of a result. For one thread at a time.</summary>
internal sealed class ResultCsvColumn
{
    // Below this a product with 20,000 fits into 64 bits.
    private const ulong LargestExact = 1UL << 48;

    private static readonly byte[][] States = Array.ConvertAll(
        [ScoreState.NoData, ScoreState.Scored, ScoreState.Reported, ScoreState.NotApplicable, ScoreState.Incomplete],
        state => CsvWriter.Encode(ResultWords.For(state)));

    private static readonly ulong[] Powers = [1, 10, 100, 1_000, 10_000];

    private readonly ItemColumn _scores;
    private readonly byte[] _item;
    private readonly FigureColumn? _figures;
    private readonly RankColumn? _ranks;
    private readonly (ulong Units, int Digits) _maximum;
    private readonly byte[]? _maximumText;

    private ResultCsvColumn(string item, ItemColumn scores, FigureColumn? figures, RankColumn? ranks)
    {
        _scores = scores;
        _item = [.. Encoding.UTF8.GetBytes($"{item},"), .. CsvWriter.Encode(scores.Id)];
        _figures = figures;
        _ranks = ranks;
        _maximum = UnitsOf(scores.Maximum);
        _maximumText = scores.HasOneMaximum
            ? CsvWriter.Encode(scores.Maximum.ToString("0.############", CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>The items of a result in the order of its rows.</summary>
    public static ResultCsvColumn[] CreateAll(RankedResult result)
    {
        var scores = result.Scores;
        return
        [
            .. scores.ComponentColumns.Select(column => new ResultCsvColumn("component", column, scores.Figures.Column(column.Id), null)),
            .. scores.GroupColumns.Select(column => new ResultCsvColumn("group", column, null, result.RanksOf(column.Id))),
            new ResultCsvColumn("total", scores.TotalColumn, null, result.RanksOf(scores.TotalColumn.Id)),
        ];
    }

    /// <summary>Writes the row of an agency.</summary>
    /// <param name="row">The agency's row in the result.</param>
    /// <param name="agency">Its code as it stands in the file.</param>
    /// <param name="csv">Where to.</param>
    public void Write(int row, ReadOnlySpan<byte> agency, CsvWriter csv)
    {
        var hasPoints = _scores.HasPoints(row);
        csv.Encoded(agency);
        csv.Encoded(_item);
        csv.Number(hasPoints ? _scores.Points[row] : null, leastDecimals: 2);
        if (_maximumText is not null)
        {
            csv.Encoded(_maximumText);
        }
        else
        {
            csv.Number(_scores.MaximumAt(row));
        }

        if (_ranks is null)
        {
            WriteRatio(row, csv);
        }
        else
        {
            WriteShare(row, csv);
        }

        WriteRank(hasPoints ? _ranks?.HalvesOf(row) : null, csv);
        csv.Encoded(States[(int)_scores.States[row]]);
        csv.EndRow();
    }

    private static void WriteRank(int? halves, CsvWriter csv)
    {
        if (halves is not { } known)
        {
            csv.Empty();
        }
        else if (known % 2 == 0)
        {
            csv.Number(known / 2);
        }
        else
        {
            csv.Scaled((ulong)known * 5, 1);
        }
    }

    /// <summary>A number as a whole number of units of so many digits; no digits below 0 where it is too large or too fine for that.</summary>
    private static (ulong Units, int Digits) UnitsOf(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        _ = decimal.GetBits(number, parts);
        var units = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        var digits = (parts[3] >> 16) & 0xFF;
        return parts[2] == 0 && parts[3] >= 0 && digits < Powers.Length && units < LargestExact ? (units, digits) : (0, -1);
    }

    // Counts are at most 10^12, so that 20,000 times as many fit into 64 bits.
    private void WriteRatio(int row, CsvWriter csv)
    {
        if (_figures is not null && _figures.Kinds[row] == FigureKind.Counted && _figures.Denominators[row] > 0)
        {
            csv.Scaled(HalfUp((ulong)_figures.Numerators[row] * 10_000, (ulong)_figures.Denominators[row]), 2);
        }
        else
        {
            csv.Empty();
        }
    }

    private void WriteShare(int row, CsvWriter csv)
    {
        if (!_scores.HasPoints(row) || _scores.MaximumAt(row) <= 0)
        {
            csv.Empty();
            return;
        }

        var (maximum, maximumDigits) = _scores.HasOneMaximum ? _maximum : UnitsOf(_scores.MaximumAt(row));
        var (points, digits) = UnitsOf(_scores.Points[row]);
        if (digits >= 0 && maximumDigits >= 0 && points < LargestExact / Powers[maximumDigits] && maximum < LargestExact / Powers[digits])
        {
            csv.Scaled(HalfUp(points * Powers[maximumDigits] * 10_000, maximum * Powers[digits]), 2);
            return;
        }

        csv.Number(_scores[row].Share!.Value.ToPercentage(2), leastDecimals: 2);
    }

    private static ulong HalfUp(ulong numerator, ulong denominator) => ((2 * numerator) + denominator) / (2 * denominator);
}
