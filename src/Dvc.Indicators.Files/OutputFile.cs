using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>Writes files whole or not at all. Safe for use by several threads.</summary>
public static class OutputFile
{
    private const int LongestPart = 40;

    private static readonly string[] OpenFiles = ["/dev/fd/", "/dev/stdout", "/dev/stderr", "/proc/self/fd/"];

    /// <summary>
    /// Writes a file beside its place and then moves it there, so that whoever looks sees the old file or the whole new one. A device or
    /// pipe (see <see cref="FileIdentity.IsStream"/>) is written to as it is; a file that is open as <c>/dev/fd/N</c> is appended to.
    /// </summary>
    /// <param name="path">The file; one that exists is replaced, through links, and keeps its permissions.</param>
    /// <param name="write">Writes the content.</param>
    /// <returns>Null when the file was written; else why not, and then nothing of it is left.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// Exceptions of <paramref name="write"/> other than those of input and output pass through, and nothing is left then either. The disk is
    /// not waited for: after a power cut it is for the file system what is there.
    /// </remarks>
    public static FileError? WriteWhole(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        if (Directory.Exists(path))
        {
            return new FileError(path, null, null, new("một thư mục", "a directory"), new("một tệp để ghi", "a file to write to"));
        }

        try
        {
            if (ModeOf(path) is { } mode)
            {
                using var open = new FileStream(path, mode, FileAccess.Write, FileShare.ReadWrite);
                write(open);
            }
            else
            {
                WriteBeside(FileIdentity.TargetOf(path), write);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LocalizedText found = exception switch
            {
                DirectoryNotFoundException => new("thư mục không tồn tại", "no such directory"),
                UnauthorizedAccessException => new("nơi mà người dùng này không được ghi", "a place where this user must not write"),
                _ => new($"lỗi ghi ({ErrorValue.OneLine(exception.Message)})", $"a writing error ({ErrorValue.OneLine(exception.Message)})"),
            };
            return new FileError(path, null, null, found, new("tệp ghi được", "a file that can be written"));
        }
    }

    // How to open what can not be replaced: a device or pipe, or a file that is open already, whose name is not the one given.
    private static FileMode? ModeOf(string path) =>
        FileIdentity.IsStream(path) ? FileMode.Open
        : Array.Exists(OpenFiles, open => path.StartsWith(open, StringComparison.Ordinal)) && File.Exists(path) ? FileMode.Append
        : null;

    private static void WriteBeside(string target, Action<Stream> write)
    {
        var beside = "";
        try
        {
            using (var stream = CreateBeside(target))
            {
                beside = stream.Name;
                write(stream);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            }

            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            if (beside.Length > 0)
            {
                File.Delete(beside);
            }

            throw;
        }
    }

    // Several programs may write to one folder: each takes the first name that is free.
    private static FileStream CreateBeside(string target)
    {
        var shown = Path.GetFileName(target);
        shown = shown.Length <= LongestPart ? shown : shown[..(char.IsHighSurrogate(shown[LongestPart - 1]) ? LongestPart - 1 : LongestPart)];
        for (var number = 1; ; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $".{shown}.{number}.part");
            var beside = Path.Combine(Path.GetDirectoryName(target)!, name);
            try
            {
                return new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
            }
            catch (IOException) when (File.Exists(beside))
            {
                continue;
            }
        }
    }
}
