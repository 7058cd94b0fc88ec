using System.Runtime.CompilerServices;
using System.Text;

namespace Dvc.Indicators.Files.Tests.Reports;

/// <summary>
/// Approved outputs, looked at by a person. With the environment variable <c>WRITE_GOLDEN_FILES</c> set to 1 they are written anew (look at
/// the difference before you commit it).
/// </summary>
internal static class GoldenFile
{
    public static void Check(string name, byte[] content, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, FolderFrom(caller), name);
        if (Environment.GetEnvironmentVariable("WRITE_GOLDEN_FILES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }

        // As text first: a difference of texts is shown better than one of bytes.
        var approved = File.ReadAllBytes(path);
        Encoding.UTF8.GetString(content).Should().Be(Encoding.UTF8.GetString(approved), "of {0}", name);
        content.AsSpan().SequenceEqual(approved).Should().BeTrue("of {0}", name);
    }

    private static string FolderFrom(string caller) =>
        Path.GetFileName(Path.GetDirectoryName(caller)) == "Reports" ? "Golden" : Path.Combine("..", "Golden");
}
