namespace Dvc.Indicators.Cli.Tests;

/// <summary>A test that needs a browser; where something for it is missing it is skipped, and the report says what.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    private const string Browser = "/usr/bin/chromium";

    public BrowserFactAttribute() => Skip = Missing();

    private static string? Missing() =>
        !IsOnPath("node") ? "node is not on PATH."
        : !File.Exists(Environment.GetEnvironmentVariable("CHROMIUM") ?? Browser) ? "Chromium is not installed (or name it in CHROMIUM)."
        : !IsOnPath("pdftotext") ? "pdftotext (poppler-utils) is not on PATH."
        : !HasFont() ? "The font Noto Sans (fonts-noto-core) is not installed; printed pages are counted with it."
        : !Directory.Exists(Repository.PathOf("tests", "browser", "node_modules", "playwright-core"))
            ? "npm install --prefix tests/browser --no-package-lock was not run."
        : null;

    private static bool HasFont() =>
        IsOnPath("fc-list") && ToolRun.Start("fc-list", ["Noto Sans"], Path.GetTempPath()).Output.Length > 0;

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
