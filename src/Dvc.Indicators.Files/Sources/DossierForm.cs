namespace Dvc.Indicators.Files;

/// <summary>The forms of a file of dossiers.</summary>
internal enum DossierForm
{
    Csv,

    /// <summary>NDJSON: one JSON object a line.</summary>
    Lines,

    /// <summary>The portal's JSON: an array, or an object with the array <c>data</c>; one, or one a line.</summary>
    Payload,

    /// <summary>One dossier as an object over several lines.</summary>
    Object,
}
