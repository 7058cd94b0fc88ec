using System.Diagnostics.CodeAnalysis;

namespace Dvc.Indicators.Files;

/// <summary>Says in our words why a file could not be opened or read.</summary>
internal static class InputFailure
{
    private const string ReadableFile = "a file that can be read";

    public static FileStream OpenFile(string path) => Directory.Exists(path)
        ? throw new InputException(new FileError(path, null, null, "a directory", "a file"))
        : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    /// <summary>The error for an exception of opening or reading; false for exceptions of other kinds.</summary>
    public static bool TryDescribe(string name, Exception exception, [NotNullWhen(true)] out FileError? error)
    {
        var (found, allowed) = exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => (FilePattern.IsPattern(name) ? "no file that matches" : "no such file", ReadableFile),
            UnauthorizedAccessException => ("a file that this user must not read", ReadableFile),
            InvalidDataException => ("a gzip file that is damaged or cut off", "a whole one"),
            IOException io => ($"a reading error ({Phrase.OneLine(io.Message)})", ReadableFile),
            _ => ("", ""),
        };
        error = found.Length == 0 ? null : new FileError(name, null, null, found, allowed);
        return error is not null;
    }
}
