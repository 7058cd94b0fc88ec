namespace Dvc.Indicators.Files;

/// <summary>What became of one record of a file of dossiers: a dossier or a rejection. Immutable.</summary>
public readonly record struct DossierEntry
{
    internal DossierEntry(int fileIndex, RecordPlace place, Dossier? dossier, Rejection? rejection)
    {
        FileIndex = fileIndex;
        Place = place;
        Dossier = dossier;
        Rejection = rejection;
    }

    /// <summary>Which of the files it is from, counted from 0 in the order in which they were given.</summary>
    public int FileIndex { get; }

    /// <summary>The file's name and the record's line: the physical line on which it starts, or its place in a payload.</summary>
    public RecordPlace Place { get; }

    /// <summary>The dossier; null exactly when the record is rejected.</summary>
    public Dossier? Dossier { get; }

    /// <summary>Why the record is rejected; null exactly when there is a dossier.</summary>
    public Rejection? Rejection { get; }
}
