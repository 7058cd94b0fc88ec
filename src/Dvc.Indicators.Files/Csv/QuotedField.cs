namespace Dvc.Indicators.Files;

/// <summary>A quoted field.</summary>
/// <param name="End">How it ends.</param>
/// <param name="Place">The place of the quote that closes it; of a fault that of the quote at fault.</param>
internal readonly record struct QuotedField(QuotedFieldEnd End, int Place);
