namespace Dvc.Indicators.Files;

/// <summary>Where a version of a dossier was read and how far it was, in the one number that a tally keeps with it.</summary>
internal readonly record struct VersionMark(int File, DossierStatus Status, long Line)
{
    // A folder may hold a file for every request to the portal, so that files can be many: 2^24 of them with 2^36 lines each.
    private const int LineBits = 36;
    private const int StatusBits = 4;

    public long ToNumber() => ((long)File << (LineBits + StatusBits)) | ((long)Status << LineBits) | Line;

    public static VersionMark Of(long number) => new(
        (int)(number >>> (LineBits + StatusBits)),
        (DossierStatus)((number >> LineBits) & ((1 << StatusBits) - 1)),
        number & ((1L << LineBits) - 1));
}
