namespace Dvc.Indicators.Cli.Text;

/// <summary>A column of a table: its title, its width in letters, and whether it holds numbers, which stand at the right.</summary>
internal sealed record TextColumn(string Title, int Width, bool IsNumber = false);
