using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Reads single values only to tell whether records could be read that have them. Not safe for use by several threads at once.</summary>
/// <param name="columns">The columns of the file.</param>
/// <param name="options">How to read.</param>
internal sealed class ColumnValues(CsvColumns columns, RecordOptions options)
{
    private readonly ImmutableArray<ColumnKind> _kinds = [.. columns.Names.Select(MappedFiles.KindOf)];
    private readonly RecordValues _values = new(options, columns.File, columns.Names);

    /// <summary>Whether the last value was a date that would be right with the month before the day.</summary>
    public bool IsMonthFirst => _values.Fault is { IsMonthFirst: true };

    /// <summary>Whether the last value was a date with a day above 12 before the month.</summary>
    public bool IsDayFirst => _values.IsDayFirst;

    /// <summary>Why a record with a value is rejected; null where it is not. That nothing is written is a fault only where something must be.</summary>
    public RejectionReason? FaultOf(string column, ReadOnlySpan<byte> field, bool isStructure = false) =>
        FaultOf(columns.Names.IndexOf(column), field, isStructure);

    /// <summary>Why a record with a value is rejected; null where it is not.</summary>
    /// <param name="column">The number of the column.</param>
    /// <param name="field">The value as it is written.</param>
    /// <param name="isStructure">Whether it is an array or object of JSON.</param>
    public RejectionReason? FaultOf(int column, ReadOnlySpan<byte> field, bool isStructure)
    {
        _values.Begin();
        if (!isStructure && FieldText.Written(field).IsEmpty)
        {
            return IsNeeded(column) ? RejectionReason.Missing : null;
        }

        Read(column, field, isStructure);
        return _values.Fault?.Reason;
    }

    // An agency's parent may be empty though the column must be there.
    private bool IsNeeded(int column) => column < columns.Required.Length && columns.Names[column] != AgencyReader.Columns.Names[AgencyReader.Parent];

    private void Read(int column, ReadOnlySpan<byte> field, bool isStructure)
    {
        switch (_kinds[column])
        {
            case ColumnKind.Code:
                _values.RequiredCode(column, field);
                break;
            case ColumnKind.Agency:
                _values.Agency(column, field);
                break;
            case ColumnKind.Date:
                _values.Time(column, field, isStructure);
                break;
            case ColumnKind.Flag:
                _values.Flag(column, field);
                break;
            case ColumnKind.Whole:
                _values.Whole(column, field);
                break;
            case ColumnKind.Fee:
                _values.Fee(column, field);
                break;
            case ColumnKind.Decimal:
                _values.Number(column, field);
                break;
            case ColumnKind.Count or ColumnKind.Score:
                ReadFigure(column, field);
                break;
            case ColumnKind.Text:
                break;
            default:
                ReadWord(column, field);
                break;
        }
    }

    private void ReadFigure(int column, ReadOnlySpan<byte> field)
    {
        var isRead = _kinds[column] == ColumnKind.Count
            ? FieldValues.TryCount(FieldText.Written(field), out _)
            : FieldValues.TryScore(RecordValues.Text(field), _values.DecimalSignOf(column), out _);
        if (!isRead)
        {
            _values.Fail(RejectionReason.Number, column, field);
        }
    }

    private void ReadWord(int column, ReadOnlySpan<byte> field)
    {
        var (kind, reason, codes) = _kinds[column] switch
        {
            ColumnKind.Channel => (WordKind.Channel, RejectionReason.Channel, 3),
            ColumnKind.Status => (WordKind.Status, RejectionReason.Status, 10),
            ColumnKind.Unit => (WordKind.Unit, RejectionReason.Unit, 0),
            ColumnKind.Level => (WordKind.Level, RejectionReason.Value, 0),
            ColumnKind.DecisionKind => (WordKind.DecisionKind, RejectionReason.Value, 0),
            _ => (WordKind.Outcome, RejectionReason.Value, 0),
        };
        if (codes > 0 ? !(_values.Number(kind, field) is { } code && code >= 1 && code <= codes) : _values.Word(kind, field) is null)
        {
            _values.Fail(reason, column, field);
        }
    }
}
