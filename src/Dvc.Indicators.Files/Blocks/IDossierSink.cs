using Dvc.Indicators.Quality;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Files.Blocks;

/// <summary>Takes the records of blocks, in the order of each block.</summary>
internal interface IDossierSink
{
    /// <summary>Says that dossiers of some procedures will probably come next, so that what is known of them may be fetched.</summary>
    /// <param name="procedures">Their numbers; less than 0 for what has none yet.</param>
    void Expect(ReadOnlySpan<int> procedures);

    /// <summary>Takes an accepted dossier.</summary>
    /// <param name="values">Its values.</param>
    /// <param name="agency">The number of its agency in <see cref="DossierCodes"/>.</param>
    /// <param name="procedure">The number of its procedure.</param>
    /// <param name="key">Its key, trimmed and composed, in UTF-8; valid during the call.</param>
    /// <param name="record">The record, which can be asked for its place and for the whole dossier during the call.</param>
    void Add(in DossierValues values, int agency, int procedure, ReadOnlySpan<byte> key, DossierBlockReader record);

    /// <summary>Takes a rejection.</summary>
    void Reject(Rejection rejection);
}
