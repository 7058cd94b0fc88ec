namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>What is wrong with a record as a whole.</summary>
internal enum CsvFault
{
    None,

    /// <summary>Fewer or more fields than the header has.</summary>
    Fields,

    /// <summary>Bytes that are not UTF-8.</summary>
    Encoding,
}
