namespace Dvc.Indicators.Files;

/// <summary>What stands behind a time: nothing, Viet Nam's own offset, or a foreign zone.</summary>
/// <param name="IsForeign">Whether it is <c>Z</c> or an offset that is not written as Viet Nam's.</param>
/// <param name="SecondsToVietnam">How far the clock of Viet Nam is ahead of the one meant.</param>
internal readonly record struct ZoneSuffix(bool IsForeign, int SecondsToVietnam)
{
    private const int OffsetOfVietnam = 7 * 3600;

    /// <summary>Reads what is left behind a date and its time of day.</summary>
    /// <param name="text">The rest of the value; one blank may stand before the suffix.</param>
    /// <param name="suffix">The suffix.</param>
    /// <returns>False when it is no suffix.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out ZoneSuffix suffix)
    {
        suffix = default;
        if (text.IsEmpty)
        {
            return true;
        }

        var written = text[0] == ' ' ? text[1..] : text;
        if (written.SequenceEqual("+07:00"u8) || written.SequenceEqual("+0700"u8) || written.SequenceEqual("+07"u8))
        {
            return true;
        }

        if (written is [(byte)'Z' or (byte)'z'])
        {
            suffix = new ZoneSuffix(true, OffsetOfVietnam);
            return true;
        }

        var isOffset = TryOffset(written, out var offset);
        suffix = new ZoneSuffix(true, OffsetOfVietnam - offset);
        return isOffset;
    }

    // +hh:mm, +hhmm or +hh, and the same with a minus.
    private static bool TryOffset(ReadOnlySpan<byte> text, out int offset)
    {
        offset = 0;
        if (text.Length is not (3 or 5 or 6) || text[0] is not ((byte)'+' or (byte)'-') || (text.Length == 6 && text[3] != ':'))
        {
            return false;
        }

        var hours = DayText.Digits(text[1..3]);
        var minutes = text.Length == 3 ? 0 : DayText.Digits(text[^2..]);
        offset = (hours * 60 + minutes) * 60 * (text[0] == '-' ? -1 : 1);
        return hours is >= 0 and <= 23 && minutes is >= 0 and <= 59;
    }
}
