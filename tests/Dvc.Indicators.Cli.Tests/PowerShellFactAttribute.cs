namespace Dvc.Indicators.Cli.Tests;

/// <summary>A test that needs PowerShell 7; where there is none it is skipped, and the report says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PowerShellFactAttribute : FactAttribute
{
    public PowerShellFactAttribute() => Skip = IsInstalled() ? null : "PowerShell 7 (pwsh) is not on PATH.";

    private static bool IsInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "pwsh")) || File.Exists(Path.Combine(folder, "pwsh.exe")));
}
