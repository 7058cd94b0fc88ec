using System.Security.Cryptography;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>The style and the script of pages, and the content policy that allows these and nothing else.</summary>
internal static class HtmlAssets
{
    public static string Style { get; } = Read("report.css");

    public static string Script { get; } = Read("report.js");

    /// <summary>The policy: nothing is loaded from anywhere; only the style and the script with these hashes are used.</summary>
    public static string Policy(bool hasScript) =>
        $"default-src 'none'; style-src '{HashOf(Style)}'; {(hasScript ? $"script-src '{HashOf(Script)}'; " : "")}base-uri 'none'; "
            + $"form-action 'none'";

    private static string HashOf(string content) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";

    private static string Read(string file)
    {
        using var stream = typeof(HtmlAssets).Assembly.GetManifestResourceStream($"Dvc.Indicators.Files.Reports.Html.{file}")
            ?? throw new InvalidOperationException($"The package was built without its {file}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
