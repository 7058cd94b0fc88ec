namespace Dvc.Indicators.Benchmarks.Data;

/// <summary>One form of a file of dossiers.</summary>
internal interface IDossierWriter
{
    void Begin();

    void Write(Dossier dossier, string officer);

    void End();
}
