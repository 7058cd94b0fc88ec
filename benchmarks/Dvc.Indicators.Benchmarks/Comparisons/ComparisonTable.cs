using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>Collects lines and writes them as tables of Markdown.</summary>
internal sealed class ComparisonTable
{
    private readonly List<ComparisonRow> _rows = [];
    private readonly List<string> _notes = [];

    public void Add(ComparisonRow row)
    {
        _rows.Add(row);
        Console.WriteLine(Line(row));
    }

    /// <summary>Adds a sentence below the tables: what was tried and how long it took.</summary>
    public void Note(string note)
    {
        _notes.Add(note);
        Console.WriteLine(note);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append("| work | rows | ours ms | ours ns/row | rival | rival ms | ratio | target |\n");
        text.Append("|---|---:|---:|---:|---|---:|---:|---|\n");
        foreach (var row in _rows)
        {
            text.Append(Line(row)).Append('\n');
        }

        if (_rows.Any(row => row.Processes is not null))
        {
            text.Append("\n| whole process | rows | ours CPU ms | rival CPU ms | ratio | ours peak MiB | rival peak MiB | ours ÷ rival | target |\n");
            text.Append("|---|---:|---:|---:|---:|---:|---:|---:|---|\n");
            foreach (var row in _rows.Where(row => row.Processes is not null))
            {
                text.Append(ProcessLine(row)).Append('\n');
            }
        }

        return $"{text}\n{string.Join('\n', _notes.Select(note => $"- {note}"))}\n";
    }

    private static string Line(ComparisonRow row)
    {
        var each = row.Ours * 1e6 / row.Rows;
        var rival = row.Rival.Length == 0
            ? "| | "
            : string.Create(CultureInfo.InvariantCulture, $"{row.Rival} | {row.Theirs:N1} | {row.Theirs / row.Ours:N2}x ");
        return string.Create(CultureInfo.InvariantCulture, $"| {row.Work} | {row.Rows:N0} | {row.Ours:N1} | {each:N2} | {rival}| {row.Target} |");
    }

    private static string ProcessLine(ComparisonRow row)
    {
        var (ours, theirs) = row.Processes!.Value;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {row.Work}, {row.Rival} | {row.Rows:N0} | {ours.Cpu:N0} | {theirs.Cpu:N0} | {theirs.Cpu / ours.Cpu:N2}x | {ours.Peak:N0} | {theirs.Peak:N0} | {ours.Peak / theirs.Peak:N2} | {row.MemoryTarget} |");
    }
}
