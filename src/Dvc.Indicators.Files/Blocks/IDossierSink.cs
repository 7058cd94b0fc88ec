namespace Dvc.Indicators.Files;

/// <summary>Takes the records of blocks, in the order of each block.</summary>
internal interface IDossierSink
{
    /// <summary>Says that dossiers of some procedures will probably come next, so that what is known of them may be fetched.</summary>
    /// <param name="procedures">Their numbers; less than 0 for what has none yet.</param>
    void Expect(ReadOnlySpan<int> procedures);

    /// <summary>Takes accepted dossiers.</summary>
    void Add(AcceptedDossiers dossiers);

    /// <summary>Takes a rejection.</summary>
    void Reject(Rejection rejection);
}
