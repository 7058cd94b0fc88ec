namespace Dvc.Indicators.Files;

/// <summary>A record of a block that has a quote at fault.</summary>
/// <param name="Start">Where the record begins.</param>
/// <param name="End">Where reading goes on: behind its first physical line.</param>
/// <param name="Line">The physical line of the quote at fault.</param>
internal readonly record struct QuoteFault(int Start, int End, long Line);
