namespace Dvc.Indicators.Files;

/// <summary>What came of the records of one block.</summary>
/// <param name="Sequence">The block.</param>
/// <param name="File">The file, from 0.</param>
/// <param name="Tally">The numbers of records.</param>
/// <param name="Columns">The columns that records have; none for CSV, whose header says it.</param>
/// <param name="UnknownNames">The names that nobody knows in the order in which they were met; null where there are none.</param>
/// <param name="Error">Why the file can not be read behind the records of the block; null where it can.</param>
internal sealed record BlockReport(
    long Sequence, int File, ReadTally Tally, DossierColumns Columns = DossierColumns.None, UnknownNames? UnknownNames = null, FileError? Error = null);
