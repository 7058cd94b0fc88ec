namespace Dvc.Indicators;

/// <summary>The first and last second of reception among records, whatever their period; for who asks why a period has none.</summary>
internal readonly record struct ReceptionSpan
{
    // One more than the last second; 0 where no reception is known. An unknown second is the largest number.
    private readonly uint _end;
    private readonly uint _first;

    private ReceptionSpan(uint first, uint end) => (_first, _end) = (first, end);

    public VietnamTime? First => _end == 0 ? null : VietnamTime.FromSeconds(_first);

    public VietnamTime? Last => _end == 0 ? null : VietnamTime.FromSeconds(_end - 1);

    /// <summary>The span of columns of seconds.</summary>
    public static ReceptionSpan From(ReadOnlySpan<uint> received)
    {
        var (first, end) = (DossierValues.Unknown, 0u);
        foreach (var second in received)
        {
            first = Math.Min(first, second);
            end = Math.Max(end, unchecked(second + 1));
        }

        return new ReceptionSpan(first, end);
    }

    /// <summary>The span of both.</summary>
    public ReceptionSpan With(ReceptionSpan other) => _end == 0 ? other
        : other._end == 0 ? this
        : new ReceptionSpan(Math.Min(_first, other._first), Math.Max(_end, other._end));

    public void Write(BinaryWriter writer)
    {
        writer.Write(_first);
        writer.Write(_end);
    }

    public static ReceptionSpan Read(BinaryReader reader) => new(reader.ReadUInt32(), reader.ReadUInt32());
}
