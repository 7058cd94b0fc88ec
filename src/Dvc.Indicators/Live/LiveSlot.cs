using System.Runtime.InteropServices;

namespace Dvc.Indicators.Live;

/// <summary>What is kept of one dossier, 32 bytes: when it counts, until when it is on time, and the facts that no clock changes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct LiveSlot
{
    private const int VersionBits = 17;
    private const uint FactMask = (1u << VersionBits) - 1;

    /// <summary>As many versions as a slot itself can count.</summary>
    public const int MostVersions = (1 << (32 - VersionBits)) - 1;

    private ulong _digits;
    private uint _shape;

    /// <summary>The order of versions: <c>NgayCapNhat</c> plus one second; 0 without one, which is older than all.</summary>
    public uint Rank;

    /// <summary>The reception, else the submission; unknown where no period holds it.</summary>
    public uint Entered;

    /// <summary>See <see cref="OnTimeLimit.LateFrom"/>.</summary>
    public uint LateFrom;

    /// <summary>The number of its pair of agency and procedure; below 0 where no dossier is kept here.</summary>
    public int Pair;

    private uint _word;

    /// <summary>No dossier.</summary>
    public static LiveSlot Empty => new() { Entered = DossierValues.Unknown, LateFrom = OnTimeLimit.Never, Pair = -1 };

    public PackedKey Key
    {
        readonly get => new(_shape, _digits);
        set => (_shape, _digits) = (value.Shape, value.Digits);
    }

    public readonly bool IsEmpty => Pair < 0;

    /// <summary>The facts that neither period nor cut change, see <see cref="FactRules.Timeless"/>.</summary>
    public uint Timeless
    {
        readonly get => _word & FactMask;
        set => _word = (_word & ~FactMask) | value;
    }

    /// <summary>How many accepted versions came under the key, up to <see cref="MostVersions"/>.</summary>
    public int Versions
    {
        readonly get => (int)(_word >> VersionBits);
        set => _word = (_word & FactMask) | ((uint)value << VersionBits);
    }

    /// <summary>Whether it is in the population of the periods that hold its entry.</summary>
    public readonly bool IsReceived => (Timeless & (uint)DossierFacts.Received) != 0;

    /// <summary>Its facts in a period at its cut.</summary>
    /// <param name="window">The period and its cut.</param>
    /// <param name="isPetitioned">Whether a petition sent before the cut names it.</param>
    public readonly uint FactsIn(in FactWindow window, bool isPetitioned = false) => FactRules.AtCut(
        new OneLane(Timeless), window.Hold(new OneLane(Entered)), window.FindOnTime(new OneLane(LateFrom)), OneLane.Create(isPetitioned)).Value;
}
