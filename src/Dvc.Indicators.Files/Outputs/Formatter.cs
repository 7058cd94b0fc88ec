namespace Dvc.Indicators.Files;

/// <summary>Formats a file piece by piece into a buffer; between two pieces the buffer may be emptied.</summary>
/// <param name="output">The buffer; it belongs to the caller.</param>
/// <returns>The places between the pieces.</returns>
internal delegate IEnumerable<FlushPoint> Formatter(OutputBuffer output);
