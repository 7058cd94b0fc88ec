namespace Dvc.Indicators.Live;

/// <summary>One record that made a figure change.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Key">The dossier (<c>MaHoSo</c>), or the petition (<c>MaPAKN</c>) in the figures of petitions; empty where it is no record.</param>
/// <param name="At">When it happened by the record itself: the instant from which it is late, or its reception; null of other kinds.</param>
/// <param name="Numerator">How much the numerator changed by it: −1, 0 or 1.</param>
/// <param name="Denominator">How much the denominator changed by it: −1, 0 or 1.</param>
public readonly record struct LiveCause(LiveCauseKind Kind, string Key, VietnamTime? At, int Numerator, int Denominator);
