using System.Runtime.CompilerServices;

namespace Dvc.Indicators.Cli.Tests;

/// <summary>Tests read the messages of the tool in English, but for those about the language.</summary>
internal static class EnglishMessages
{
    [ModuleInitializer]
    internal static void Choose() => Environment.SetEnvironmentVariable(LanguageChoice.Variable, "en");
}
