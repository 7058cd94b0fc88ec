using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>Entities of a program as a source of dossiers. To be read once; one thread at a time reads.</summary>
internal sealed class MappedDossiers<T> : IDossierSource
{
    private readonly DossierMap<T> _map;
    private readonly IEnumerator<T> _entities;
    private long _line;
    private bool _isAtEnd;

    public MappedDossiers(DossierMap<T> map, IEnumerable<T> entities, string? name)
    {
        (_map, _entities) = (map, entities.GetEnumerator());
        Files = [name is null ? RecordFile.Unnamed : new RecordFile(name)];
    }

    public bool AllowsConcurrentReads => false;

    public ImmutableArray<RecordFile> Files { get; }

    public DossierColumns Columns => _map.Columns;

    public bool Read(DossierBatch batch, CancellationToken cancellationToken)
    {
        var first = _line;
        batch.Begin(file: 0);
        while (!_isAtEnd && _line - first < DossierSequence.DefaultBatch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _isAtEnd = !_entities.MoveNext();
            if (_isAtEnd)
            {
                _entities.Dispose();
            }
            else
            {
                _line++;
                Add(_entities.Current, batch);
            }
        }

        return _line > first;
    }

    private void Add(T entity, DossierBatch batch)
    {
        var key = _map.Key(entity)?.Trim() ?? "";
        var column = new EntityColumn(_line, Files[0].Name, key);
        if (Make(entity, key, column) is { } dossier)
        {
            batch.Add(dossier, _line, Files[0].Name);
        }
        else
        {
            batch.Reject(column.Rejection!);
        }
    }

    // The first faulty column in the order of the portal's table gives the reason.
    private Dossier? Make(T entity, string key, EntityColumn column)
    {
        column.Require(key.Length > 0, "MaHoSo", "", RejectionReason.Missing);
        var procedure = _map.Procedure(entity)?.Trim() ?? "";
        column.Require(procedure.Length > 0, "MaTTHC", "", RejectionReason.Missing);
        var written = _map.Agency(entity)?.Trim() ?? "";
        var isCode = AgencyCode.TryParse(written, out var agency);
        column.Require(written.Length > 0, "MaCoQuan", "", RejectionReason.Missing);
        column.Require(isCode, "MaCoQuan", written, RejectionReason.Agency);
        var channel = _map.Channel?.Invoke(entity) ?? (int)DossierChannel.Direct;
        column.Require(channel is >= 1 and <= 3, "KenhThucHien", Text(channel), RejectionReason.Channel);
        var status = _map.Status(entity);
        column.Require(status is >= 1 and <= 10, "TrangThaiHoSo", Text(status), RejectionReason.Status);
        var due = column.Time("NgayHenTra", _map.Due?.Invoke(entity));
        var times = (
            Submitted: column.Time("NgayNopHoSo", _map.Submitted?.Invoke(entity)), Received: column.Time("NgayTiepNhan", _map.Received?.Invoke(entity)),
            Finished: column.Time("NgayKetThucXuLy", _map.Finished?.Invoke(entity)), Returned: column.Time("NgayTra", _map.Returned?.Invoke(entity)),
            Requested: column.Time("NgayYeuCauBoSung", _map.SupplementRequested?.Invoke(entity)),
            Completed: column.Time("NgayHoanThanhBoSung", _map.SupplementCompleted?.Invoke(entity)));
        var (rounds, fee, payment) = (_map.SupplementRounds?.Invoke(entity) ?? 0, _map.Fee?.Invoke(entity), _map.OnlinePayment?.Invoke(entity) ?? 0);
        column.Require(rounds >= 0, "SoLanBoSung", Text(rounds), RejectionReason.Number);
        column.Require(fee is null or >= 0, "LePhi", Text(fee ?? 0), RejectionReason.Number);
        column.Require(payment >= 0, "DuocThanhToanTrucTuyen", Text(payment), RejectionReason.Number);
        var updated = column.Time("NgayCapNhat", _map.Updated?.Invoke(entity));
        return column.Rejection is not null ? null : new Dossier
        {
            Key = key,
            Procedure = procedure,
            Agency = agency,
            Channel = (DossierChannel)channel,
            Status = (DossierStatus)status,
            Submitted = times.Submitted,
            Received = times.Received,
            Due = _map.DueDay?.Invoke(entity) is { } day ? Deadline.On(day) : due is { } time ? Deadline.At(time) : null,
            Finished = times.Finished,
            Returned = times.Returned,
            SupplementRequested = times.Requested,
            SupplementCompleted = times.Completed,
            SupplementRounds = rounds,
            Fee = fee,
            OnlinePayment = payment,
            HasPaperFile = Holds(_map.HasPaperFile, entity),
            HasResultFile = Holds(_map.HasResultFile, entity),
            PapersDigitised = Holds(_map.PapersDigitised, entity),
            Digitised = Holds(_map.Digitised, entity),
            FromNationalStore = Holds(_map.FromNationalStore, entity),
            IdentifiedByVneid = Holds(_map.IdentifiedByVneid, entity),
            Disliked = Holds(_map.Disliked, entity),
            Updated = updated,
        };
    }

    private static bool Holds(Func<T, bool>? lambda, T entity) => lambda is not null && lambda(entity);

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
