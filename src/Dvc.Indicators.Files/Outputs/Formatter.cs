namespace Dvc.Indicators.Files;

/// <summary>Formats a file piece by piece into a buffer, which the caller may flush and clear at each flush point.</summary>
/// <param name="output">The buffer; it belongs to the caller.</param>
/// <returns>The flush points; enumerating them does the formatting.</returns>
internal delegate IEnumerable<FlushPoint> Formatter(OutputBuffer output);
