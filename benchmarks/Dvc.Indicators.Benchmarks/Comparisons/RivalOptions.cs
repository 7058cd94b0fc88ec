using System.Globalization;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>What is compared, over how many dossiers.</summary>
internal sealed record RivalOptions
{
    /// <summary>Where the files are written; about 800 bytes a dossier of them.</summary>
    public required string Folder { get; init; }

    public int Rows { get; init; } = 10_000_000;

    public int FileRows { get; init; } = 2_000_000;

    public int LargestRows { get; init; } = 10_000_000;

    public string? Only { get; init; }

    /// <summary>Whether it is the short set, with fewer dossiers and rounds and sections of its own.</summary>
    public bool IsShort { get; init; }

    public bool Has(string part) => Only is null || Only == part;

    /// <exception cref="ArgumentException">A word is not known.</exception>
    public static RivalOptions Parse(string[] words)
    {
        var options = new RivalOptions { Folder = Path.Combine(Path.GetTempPath(), "dvc-indicators-benchmarks") };
        for (var i = 0; i < words.Length; i++)
        {
            options = words[i] switch
            {
                "--rows" => options with { Rows = Number(words[++i]) },
                "--file-rows" => options with { FileRows = Number(words[++i]) },
                "--largest" => options with { LargestRows = Number(words[++i]) },
                "--only" => options with { Only = words[++i] },
                "--short" => options with { IsShort = true, Rows = 1_000_000, FileRows = 500_000, LargestRows = 1_000_000 },
                _ when !words[i].StartsWith('-') => options with { Folder = words[i] },
                _ => throw new ArgumentException($"{words[i]} is not known; see --help.", nameof(words)),
            };
        }

        return options;
    }

    private static int Number(string word) => int.Parse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
