namespace Dvc.Indicators.Samples;

/// <summary>The forms in which the dossiers of a sample can be written; all hold the same.</summary>
public enum SampleForm : byte
{
    /// <summary>CSV with a header, <c>dossiers.csv</c>.</summary>
    Csv,

    /// <summary>One JSON object a line with the names of the CSV columns, <c>dossiers.ndjson</c>.</summary>
    Ndjson,

    /// <summary>The portal's JSON with an array <c>data</c>, texts for everything and nested papers, <c>dossiers.json</c>.</summary>
    Payload,
}
