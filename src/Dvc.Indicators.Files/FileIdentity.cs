namespace Dvc.Indicators.Files;

/// <summary>Tells whether paths lead to one file, and whether a path is a file at all. Safe for use by several threads.</summary>
public static class FileIdentity
{
    private static readonly StringComparison Comparison =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Whether two paths lead to one file, so that writing to the one would replace what the other reads.</summary>
    /// <param name="path">A path; the file need not be there.</param>
    /// <param name="other">Another path.</param>
    /// <returns>True for one file under two names, through relative paths and symbolic links; through hard links on Linux.</returns>
    /// <exception cref="ArgumentException">A path is empty or holds a null character.</exception>
    /// <exception cref="ArgumentNullException">A path is null.</exception>
    public static bool AreSame(string path, string other)
    {
        var (first, second) = (Path.GetFullPath(path), Path.GetFullPath(other));
        return FileStatus.Find(first) is { } status && FileStatus.Find(second) is { } otherStatus
            ? status == otherStatus
            : AreSameNames(first, second);
    }

    /// <summary>Whether a path is a device, a pipe or a socket: something that is read and written as it comes and can not be replaced.</summary>
    /// <param name="path">A path.</param>
    /// <returns>
    /// False for a file, for a directory, and where there is nothing. Linux tells the kind; elsewhere what lies in <c>/dev</c> is a device, in
    /// Windows what has a device's name.
    /// </returns>
    /// <exception cref="ArgumentException">The path is empty or holds a null character.</exception>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public static bool IsStream(string path)
    {
        var full = Path.GetFullPath(path);
        return OperatingSystem.IsLinux() ? FileStatus.Find(full) is { IsStream: true }
            : OperatingSystem.IsWindows() ? full.StartsWith(@"\\.\", StringComparison.Ordinal)
            : full.StartsWith("/dev/", StringComparison.Ordinal);
    }

    /// <summary>The full path of the file that a path leads to through links, also where there is none yet.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    internal static string TargetOf(string path)
    {
        var full = Path.GetFullPath(path);
        return new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
    }

    // Links may stand for any of the folders above.
    private static bool AreSameNames(string path, string other)
    {
        var (first, second) = (TryTargetOf(path), TryTargetOf(other));
        return string.Equals(first, second, Comparison)
            || (string.Equals(Path.GetFileName(first), Path.GetFileName(second), Comparison)
                && Path.GetDirectoryName(first) is { } above && Path.GetDirectoryName(second) is { } otherAbove
                && AreSameNames(above, otherAbove));
    }

    private static string TryTargetOf(string path)
    {
        try
        {
            return TargetOf(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }
}
