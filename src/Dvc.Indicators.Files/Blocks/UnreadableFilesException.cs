namespace Dvc.Indicators.Files;

/// <summary>Files of dossiers can not be read; <see cref="FileDossiers.Finish"/> tells why.</summary>
internal sealed class UnreadableFilesException() : IOException("Files of dossiers can not be read.");
