namespace Dvc.Indicators;

/// <summary>A key in a list of keys: twelve bytes for the key and four for its place.</summary>
internal readonly record struct LoggedKey(uint Shape, uint DigitsLow, uint DigitsHigh, int Index)
{
    public static LoggedKey Of(PackedKey key, int index) => new(key.Shape, (uint)key.Digits, (uint)(key.Digits >> 32), index);

    public PackedKey Key => new(Shape, ((ulong)DigitsHigh << 32) | DigitsLow);
}
