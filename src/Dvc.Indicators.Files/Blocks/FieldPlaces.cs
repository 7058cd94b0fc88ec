using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators.Files;

/// <summary>
/// Where the fields of a record lie. Field n begins one byte behind place n and ends before place n + 1; so the separators of a record
/// tell all its fields.
/// </summary>
internal readonly ref struct FieldPlaces
{
    private readonly ref byte _text;
    private readonly ref int _places;
    private readonly ref int _ordinals;

    /// <summary>The fields of a record.</summary>
    /// <param name="text">The bytes of the block, behind whose content there is <see cref="DossierBlock.Slack"/>.</param>
    /// <param name="places">The places from that of the record's first field on.</param>
    /// <param name="ordinals">The place of each column, or -1.</param>
    public FieldPlaces(ReadOnlySpan<byte> text, ReadOnlySpan<int> places, ReadOnlySpan<int> ordinals)
    {
        _text = ref MemoryMarshal.GetReference(text);
        _places = ref MemoryMarshal.GetReference(places);
        _ordinals = ref MemoryMarshal.GetReference(ordinals);
    }

    /// <summary>The first byte of a column, behind which so many can be read as the slack has, and the number of its bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte At(int field, out int length)
    {
        var ordinal = Unsafe.Add(ref _ordinals, field);
        if (ordinal < 0)
        {
            length = 0;
            return ref _text;
        }

        var start = Unsafe.Add(ref _places, ordinal) + 1;
        length = Unsafe.Add(ref _places, ordinal + 1) - start;
        return ref Unsafe.Add(ref _text, start);
    }

    /// <summary>Whether eight columns follow each other in the text too, and have one byte each.</summary>
    /// <param name="first">The first of them.</param>
    /// <remarks>
    /// Each length is compared: their sum says nothing, as between fields whose quotes were resolved any bytes may stand.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AreEightBytes(int first)
    {
        var start = Unsafe.Add(ref _ordinals, first);
        return start >= 0
            && Vector256.LoadUnsafe(ref _ordinals, (nuint)first) == Vector256<int>.Indices + Vector256.Create(start)
            && Vector256.LoadUnsafe(ref _places, (nuint)start + 1) - Vector256.LoadUnsafe(ref _places, (nuint)start) == Vector256.Create(2);
    }

    /// <summary>The bytes of a column.</summary>
    public ReadOnlySpan<byte> this[int field] => MemoryMarshal.CreateReadOnlySpan(ref At(field, out var length), length);
}
