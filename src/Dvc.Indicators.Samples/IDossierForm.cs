namespace Dvc.Indicators.Samples;

/// <summary>A form in which dossiers are written.</summary>
internal interface IDossierForm
{
    /// <summary>Writes what comes before the first dossier.</summary>
    void Begin();

    /// <summary>Writes one version of a dossier.</summary>
    void Write(SampleDossier dossier);

    /// <summary>Writes what comes after the last dossier, and all to the stream.</summary>
    void End();
}
