using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators.Files;

/// <summary>
/// Reads the values of a record whose fields are all written in their common forms. It takes only what it is sure of; whatever else there
/// is, valid or not, is for <see cref="DossierParser"/> to judge.
/// </summary>
internal static class CommonValues
{
    private const int LongestFee = 8;

    private static ReadOnlySpan<byte> True => "true"u8;

    private static ReadOnlySpan<byte> False => "false"u8;

    /// <summary>Reads the values, of which keys and codes are none.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="known">What is known of the values beside the fields.</param>
    /// <param name="values">The values.</param>
    /// <param name="isDayFirst">Whether a date has a day above 12 before its month.</param>
    /// <returns>False where a field is written otherwise; the values mean nothing then.</returns>
    public static bool TryRead(in FieldPlaces fields, in KnownValues known, out DossierValues values, out bool isDayFirst)
    {
        values = default;
        var isCommon = TryStatus(ref fields.At(DossierField.Status, out var length), length, out values.Status);
        isCommon &= TryChannel(ref fields.At(DossierField.Channel, out length), length, out values.Channel);
        isCommon &= TryTimes(fields, ref values, out isDayFirst);
        isCommon &= TryDigit(ref fields.At(DossierField.SupplementRounds, out length), length, out var rounds);
        values.Rounds = (byte)Math.Min(rounds + known.Rounds, DossierValues.RepeatedRounds);
        isCommon &= TryFee(ref fields.At(DossierField.Fee, out length), length, out values.Fee);
        isCommon &= TryFlags(fields, known, ref values);
        values.Flags |= known.More;
        return isCommon;
    }

    /// <summary>
    /// Whether a text is surely a code as it is meant, see <see cref="CodeText.IsSurelyPlain"/>, and neither short nor long.
    /// </summary>
    /// <param name="text">Its first byte, behind which as many can be read as the slack has.</param>
    /// <param name="length">The number of its bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsCode(ref byte text, int length)
    {
        var part = Vector256.LoadUnsafe(ref text).AsSByte();
        var isCode = Vector256.GreaterThan(part, Vector256.Create((sbyte)' '))
            & ~(Vector256.Equals(part, Vector256.Create((sbyte)0x7F)) | Vector256.Equals(part, Vector256.Create((sbyte)'+')));
        var bits = (uint)((1UL << length) - 1);
        return (uint)(length - FieldText.LongestEmptyWord - 1) < Vector256<byte>.Count - FieldText.LongestEmptyWord
            && (isCode.ExtractMostSignificantBits() & bits) == bits && text != '\'' && text != '=';
    }

    // The times of the values stand in the order of their columns.
    private static bool TryTimes(in FieldPlaces fields, ref DossierValues values, out bool isDayFirst)
    {
        isDayFirst = false;
        ref var times = ref values.Submitted;
        if (CommonTimes.TryRead(fields, ref times))
        {
            return true;
        }

        var isCommon = true;
        for (var time = 0; time < CommonTimes.Count; time++)
        {
            ref var text = ref fields.At(CommonTimes.FieldOf(time), out var length);
            ref var seconds = ref Unsafe.Add(ref times, time);
            if (CommonTime.TryRead(ref text, length, out seconds))
            {
                isDayFirst |= CommonTime.IsDayFirst(ref text, length);
                continue;
            }

            isCommon &= TryOtherTime(MemoryMarshal.CreateReadOnlySpan(ref text, length), CommonTimes.FieldOf(time), out seconds, ref isDayFirst);
        }

        return isCommon;
    }

    // Of what is written in other forms only that of which there is nothing to tell.
    private static bool TryOtherTime(ReadOnlySpan<byte> text, int field, out uint seconds, ref bool isDayFirst)
    {
        seconds = DossierValues.Unknown;
        if (text.Length <= FieldText.LongestEmptyWord && FieldText.IsEmptyWord(text))
        {
            return true;
        }

        if (TimeText.Read(text, ZoneHandling.Refuse, out var read) is not null || read.Time is not { } time)
        {
            return false;
        }

        seconds = time.SecondsSinceEpoch;
        isDayFirst |= read.Day.IsDayFirst;

        // Whether a deadline has a time of day is told by its length.
        return field != DossierField.Due || read.HasTimeOfDay == text.Length > CommonTime.DayLength;
    }

    private static bool TryFlags(in FieldPlaces fields, in KnownValues known, ref DossierValues values)
    {
        _ = fields.At(DossierField.Due, out var dueLength);
        var isAtTime = Unsafe.BitCast<bool, byte>(dueLength > CommonTime.DayLength);
        if (!known.AreAllFlags && BitConverter.IsLittleEndian && fields.AreEightBytes(DossierField.OnlinePayment))
        {
            return TryDigits(ref fields.At(DossierField.OnlinePayment, out _), isAtTime, out values.Flags);
        }

        var isCommon = TryDigit(ref fields.At(DossierField.OnlinePayment, out var length), length, out var payment);
        var isPaid = Unsafe.BitCast<bool, byte>(payment - 1 <= 1);
        values.Flags = (DossierFlags)(isPaid * (int)DossierFlags.PaidOnline | isAtTime * (int)DossierFlags.DueAtTime);
        if (known.AreAllFlags)
        {
            values.Flags |= known.True;
            return isCommon;
        }

        isCommon &= TryFlag(fields, DossierField.PaperFile, DossierFlags.PaperFile, ref values.Flags);
        isCommon &= TryFlag(fields, DossierField.ResultFile, DossierFlags.ResultFile, ref values.Flags);
        isCommon &= TryFlag(fields, DossierField.PapersDigitised, DossierFlags.PapersDigitised, ref values.Flags);
        isCommon &= TryFlag(fields, DossierField.Digitised, DossierFlags.Digitised, ref values.Flags);
        isCommon &= TryFlag(fields, DossierField.FromNationalStore, DossierFlags.FromNationalStore, ref values.Flags);
        isCommon &= TryFlag(fields, DossierField.IdentifiedByVneid, DossierFlags.IdentifiedByVneid, ref values.Flags);
        return isCommon & TryFlag(fields, DossierField.Disliked, DossierFlags.Disliked, ref values.Flags);
    }

    // Payment and flags have their bits in the order of their columns. Each digit is the lower byte of one of the lanes.
    private static bool TryDigits(ref byte text, int isAtTime, out DossierFlags flags)
    {
        var lanes = Vector128.LoadUnsafe(ref text).AsUInt16() & Vector128.Create((ushort)0xFF);
        var digits = lanes - Vector128.Create((ushort)'0');
        var set = Vector128.GreaterThan(digits, Vector128<ushort>.Zero).ExtractMostSignificantBits();
        var isPaid = Unsafe.BitCast<bool, byte>((uint)digits[0] - 1 <= 1);
        flags = (DossierFlags)((set & ~(uint)DossierFlags.PaidOnline) | isPaid | (uint)(isAtTime * (int)DossierFlags.DueAtTime));
        return Vector128.LessThanOrEqualAll(digits, Vector128.Create((ushort)9, 1, 1, 1, 1, 1, 1, 1));
    }

    // Without branches, like what follows: which of its forms a value has is as good as random.
    private static bool TryStatus(ref byte text, int length, out DossierStatus status)
    {
        var digit = (uint)text - '0';
        var isReturned = length == 2 & digit == 1 & Unsafe.Add(ref text, 1) == '0';
        status = (DossierStatus)(digit + Unsafe.BitCast<bool, byte>(isReturned) * ((uint)DossierStatus.Returned - 1));
        return isReturned | (length == 1 & digit - 1 < 9);
    }

    private static bool TryChannel(ref byte text, int length, out DossierChannel channel)
    {
        var digit = (uint)text - '0';
        channel = length == 0 ? DossierChannel.Direct : (DossierChannel)digit;
        return length == 0 | (length == 1 & digit - 1 < 3);
    }

    private static bool TryDigit(ref byte text, int length, out uint digit)
    {
        digit = length == 0 ? 0 : (uint)text - '0';
        return length <= 1 & digit <= 9;
    }

    // Up to so many digits nothing is rounded and nothing too large. What stands before the digits is filled up with zeros.
    private static bool TryFee(ref byte text, int length, out FeeKind fee)
    {
        var digits = CommonTime.Load(ref text, 0);
        var missing = 8 * (LongestFee - length);
        digits = length == LongestFee ? digits : (digits << missing) | (CommonTime.Zeros >> (64 - missing));
        fee = length == 0 ? FeeKind.Unknown : FeeKind.Zero + Unsafe.BitCast<bool, byte>(digits != CommonTime.Zeros);
        return length == 0 | (length <= LongestFee & CommonTime.AreDigits(digits));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFlag(in FieldPlaces fields, int field, DossierFlags flag, ref DossierFlags flags)
    {
        ref var text = ref fields.At(field, out var length);
        if (length > 1)
        {
            return TryWord(ref text, length, flag, ref flags);
        }

        var digit = length == 0 ? 0 : (uint)text - '0';
        flags |= (DossierFlags)(digit * (uint)flag);
        return digit <= 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryWord(ref byte text, int length, DossierFlags flag, ref DossierFlags flags)
    {
        var isTrue = length == True.Length & Four(ref text) == Four(True);
        flags |= (DossierFlags)(Unsafe.BitCast<bool, byte>(isTrue) * (uint)flag);
        return isTrue | (length == False.Length & text == False[0] & Four(ref Unsafe.Add(ref text, 1)) == Four(False[1..]));
    }

    private static uint Four(ref byte text) => Unsafe.ReadUnaligned<uint>(ref text);

    private static uint Four(ReadOnlySpan<byte> text) => MemoryMarshal.Read<uint>(text);
}
