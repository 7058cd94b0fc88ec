using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// Writes the rows of one item, a component, a group or the total, into the CSV of a result, one after another. For one thread at a time.
/// </summary>
internal sealed class ResultCsvColumn
{
    // Below this a product with 20,000 fits into 64 bits.
    private const ulong LargestExact = 1UL << 48;

    // Longer lines are made anew each time.
    private const int LongestKept = 160;

    private static readonly byte[][] States = Array.ConvertAll(
        [ScoreState.NoData, ScoreState.Scored, ScoreState.Reported, ScoreState.NotApplicable, ScoreState.Incomplete],
        state => Encoding.UTF8.GetBytes($",{ResultWords.For(state)}\n"));

    private static readonly ulong[] Powers = [1, 10, 100, 1_000, 10_000];

    private readonly ItemColumn _scores;
    private readonly byte[] _item;
    private readonly FigureColumn? _figures;
    private readonly RankColumn? _ranks;
    private readonly bool _isComponent;
    private readonly (ulong Units, int Digits) _maximum;
    private readonly byte[]? _maximumText;
    private readonly byte[] _last = new byte[LongestKept];
    private int _lastLength;
    private int _lastRow;

    private ResultCsvColumn(string item, ItemColumn scores, FigureColumn? figures, RankColumn? ranks)
    {
        _scores = scores;
        _item = [.. Encoding.UTF8.GetBytes($",{item},"), .. CsvBytes.ValueOf(scores.Id), (byte)','];
        _figures = figures;
        _ranks = ranks;
        _isComponent = ranks is null;
        _maximum = UnitsOf(scores.Maximum);
        _maximumText = scores.HasOneMaximum
            ? Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $",{scores.Maximum:0.############},"))
            : null;
    }

    /// <summary>The items of a result in the order of its rows.</summary>
    public static ResultCsvColumn[] Of(RankedResult result)
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
    /// <param name="bytes">Where to.</param>
    public void Write(int row, ReadOnlySpan<byte> agency, CsvBytes bytes)
    {
        bytes.Write(agency);
        if (_lastLength > 0 && IsAsLast(row))
        {
            bytes.Write(_last.AsSpan(0, _lastLength));
            return;
        }

        bytes.Begin(LongestKept);
        Write(row, bytes);
        var written = bytes.Begun;
        _lastRow = row;
        _lastLength = written.TryCopyTo(_last) ? written.Length : 0;
    }

    // Agencies without dossiers, of which there are many, differ in nothing but their code.
    private bool IsAsLast(int row) =>
        _scores.States[row] == _scores.States[_lastRow]
        && _scores.Points[row] == _scores.Points[_lastRow]
        && (_maximumText is not null || _scores.MaximumAt(row) == _scores.MaximumAt(_lastRow))
        && (_figures is null || _figures.IsSame(row, _lastRow))
        && (_ranks is null || _ranks.HalvesOf(row) == _ranks.HalvesOf(_lastRow));

    private void Write(int row, CsvBytes bytes)
    {
        var hasPoints = _scores.HasPoints(row);
        bytes.Write(_item);
        if (hasPoints)
        {
            bytes.Write(_scores.Points[row], leastDigits: 2);
        }

        if (_maximumText is not null)
        {
            bytes.Write(_maximumText);
        }
        else
        {
            bytes.Write((byte)',');
            bytes.Write(_scores.MaximumAt(row), leastDigits: 0);
            bytes.Write((byte)',');
        }

        if (_isComponent)
        {
            WriteRatio(row, bytes);
        }
        else
        {
            WriteShare(row, bytes);
        }

        bytes.Write((byte)',');
        if (_ranks is not null && hasPoints)
        {
            WriteRank(_ranks.HalvesOf(row), bytes);
        }

        bytes.Write(States[(int)_scores.States[row]]);
    }

    private static void WriteRank(int halves, CsvBytes bytes)
    {
        bytes.Write(halves / 2);
        if (halves % 2 != 0)
        {
            bytes.Write(".5"u8);
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
    private void WriteRatio(int row, CsvBytes bytes)
    {
        if (_figures is not null && _figures.Kinds[row] == FigureKind.Counted && _figures.Denominators[row] > 0)
        {
            bytes.WriteHundredths((long)HalfUp((ulong)_figures.Numerators[row] * 10_000, (ulong)_figures.Denominators[row]));
        }
    }

    private void WriteShare(int row, CsvBytes bytes)
    {
        if (!_scores.HasPoints(row) || _scores.MaximumAt(row) <= 0)
        {
            return;
        }

        var (maximum, maximumDigits) = _scores.HasOneMaximum ? _maximum : UnitsOf(_scores.MaximumAt(row));
        var (points, digits) = UnitsOf(_scores.Points[row]);
        if (digits >= 0 && maximumDigits >= 0 && points < LargestExact / Powers[maximumDigits] && maximum < LargestExact / Powers[digits])
        {
            bytes.WriteHundredths((long)HalfUp(points * Powers[maximumDigits] * 10_000, maximum * Powers[digits]));
            return;
        }

        bytes.Write(_scores[row].Share!.Value.ToPercentage(2), leastDigits: 2);
    }

    private static ulong HalfUp(ulong numerator, ulong denominator) => ((2 * numerator) + denominator) / (2 * denominator);
}
