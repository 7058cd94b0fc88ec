using System.Runtime.CompilerServices;

namespace Dvc.Indicators.Files;

/// <summary>The dossiers that one thread counted, as rows, for a table that is kept. For one thread at a time.</summary>
internal sealed class RowLog
{
    private const int ChunkBits = 16;

    private readonly LogColumn<LoggedRow> _rows = new(ChunkBits);
    private readonly List<(long Sequence, int First)> _blocks = [];

    /// <summary>About how much memory is taken, in bytes.</summary>
    public long Bytes => (long)_rows.Count * Unsafe.SizeOf<LoggedRow>();

    /// <summary>Begins the next block of a file.</summary>
    public void Begin(long sequence) => _blocks.Add((sequence, _rows.Count));

    /// <summary>Keeps a dossier.</summary>
    public void Add(in LoggedRow row) => _rows.Add(row);

    /// <summary>The rows of several threads as a table, in the order of reading, whatever the number of threads.</summary>
    /// <param name="logs">The rows.</param>
    /// <param name="superseded">Those that do not count.</param>
    /// <param name="options">Knows the codes.</param>
    public static DossierTable ToTable(IReadOnlyList<RowLog> logs, HashSet<VersionPlace> superseded, BlockCountOptions options)
    {
        var builder = new DossierTableBuilder(options.NamedKeys);
        var numbers = new TableNumbers(builder, options.Codes);
        var blocks = logs.SelectMany((log, number) => log._blocks.Select((block, i) => (block.Sequence, Log: number, Block: i)));
        foreach (var (_, number, block) in blocks.OrderBy(block => block.Sequence))
        {
            var log = logs[number];
            var end = block + 1 < log._blocks.Count ? log._blocks[block + 1].First : log._rows.Count;
            for (var index = log._blocks[block].First; index < end; index++)
            {
                if (superseded.Count == 0 || !superseded.Contains(new VersionPlace(number, index)))
                {
                    ref readonly var row = ref log._rows[index];
                    builder.Add(row.Values, numbers.AgencyOf(row.Agency), numbers.ProcedureOf(row.Procedure), row.Name);
                }
            }
        }

        return builder.Build().ClusterByAgency();
    }

    /// <summary>The numbers that codes have in a table, by those that they had while they were read.</summary>
    private sealed class TableNumbers(DossierTableBuilder builder, DossierCodes codes)
    {
        private readonly AgencyCode[] _agencies = codes.Agencies;
        private readonly string[] _procedures = codes.Procedures;
        private readonly Dictionary<int, int> _agencyNumbers = [];
        private readonly Dictionary<int, int> _procedureNumbers = [];

        public int AgencyOf(int number) => _agencyNumbers.TryGetValue(number, out var known)
            ? known
            : _agencyNumbers[number] = builder.NumberOf(_agencies[number]);

        public int ProcedureOf(int number) => _procedureNumbers.TryGetValue(number, out var known)
            ? known
            : _procedureNumbers[number] = builder.NumberOf(_procedures[number]);
    }
}
