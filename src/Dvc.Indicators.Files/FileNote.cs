namespace Dvc.Indicators.Files;

/// <summary>Something about a file that its sender should know and that stops nothing, such as columns ignored. Immutable.</summary>
/// <param name="File">The name of the file, as it was given.</param>
/// <param name="Text">The note as one sentence without the file's name.</param>
public sealed record FileNote(string File, LocalizedText Text)
{
    /// <summary>The note as one line.</summary>
    public LocalizedText Message => new($"{File}: {Text.Vietnamese}", $"{File}: {Text.English}");

    /// <summary>The note as one line of English, for logs and debuggers.</summary>
    /// <returns>The file's name and the sentence.</returns>
    public override string ToString() => Message.English;
}
