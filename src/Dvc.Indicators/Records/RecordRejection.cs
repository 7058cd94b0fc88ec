namespace Dvc.Indicators;

/// <summary>A record of a list that was rejected: where it is and why.</summary>
/// <param name="Index">The place in the list that was given, from 0.</param>
/// <param name="Key">The key of the record; of a decision or an authority the code of its procedure.</param>
/// <param name="Column">The portal's name of the column that is at fault, as <c>MaCoQuan</c>.</param>
/// <param name="Value">The value found there, as text.</param>
/// <param name="Reason">Why it was rejected.</param>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed record RecordRejection(int Index, string Key, string Column, string Value, RejectionReason Reason);
