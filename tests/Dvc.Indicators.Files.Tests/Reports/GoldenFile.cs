using System.Text;

namespace Dvc.Indicators.Files.Tests.Reports;

/// <summary>
/// Approved outputs, looked at by a person. With the environment variable <c>WRITE_GOLDEN_FILES</c> set to 1 they are written anew (look at
/// the difference before you commit it).
/// </summary>
internal static class GoldenFile
{
    private static readonly string Folder = Find(AppContext.BaseDirectory);

    public static void Check(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
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

    // The checkout that the tests were built from: the paths in a build of the gate are no places.
    private static string Find(string folder)
    {
        var golden = Path.Combine(folder, "tests", "Dvc.Indicators.Files.Tests", "Reports", "Golden");
        return Directory.Exists(golden) ? golden : Find(Path.GetDirectoryName(folder)!);
    }
}
