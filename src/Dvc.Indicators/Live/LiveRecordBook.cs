using System.Runtime.InteropServices;

namespace Dvc.Indicators.Live;

/// <summary>Counts what becomes of records, so that nothing that came is lost. Rejections are few: their keys are kept.</summary>
/// <param name="source">What a change is.</param>
internal sealed class LiveRecordBook(LiveSource source)
{
    private readonly long[] _rejected = new long[RejectionReasons.All.Length];
    private readonly Dictionary<PackedKey, Account> _accounts = [];
    private long _read;
    private long _removed;

    /// <summary>An accepted record came.</summary>
    public void Accept(PackedKey key)
    {
        _read++;
        if (source == LiveSource.Rows && _accounts.TryGetValue(key, out var account))
        {
            Clear(account);
        }
    }

    /// <summary>A record was rejected.</summary>
    /// <param name="key">Its key; null where it is not known.</param>
    /// <param name="reason">Why.</param>
    /// <param name="displaced">How many accepted records of the key count no more because of it.</param>
    public void Reject(PackedKey? key, RejectionReason reason, long displaced)
    {
        _read++;
        _rejected[(int)reason]++;
        if (key is not { } known)
        {
            return;
        }

        ref var account = ref CollectionsMarshal.GetValueRefOrAddDefault(_accounts, known, out _);
        account ??= new Account();
        if (source == LiveSource.Rows)
        {
            Clear(account);
        }

        account.Standing.Add(reason);
        account.Records += displaced + 1;
    }

    /// <summary>A key was taken away.</summary>
    /// <param name="key">The key.</param>
    /// <param name="accepted">How many accepted records came under it that count or are superseded by one that counts.</param>
    public void Remove(PackedKey key, long accepted)
    {
        _removed += accepted;
        if (_accounts.Remove(key, out var account))
        {
            _removed += account.Records;
            Clear(account);
        }
    }

    /// <summary>All records that came.</summary>
    /// <param name="dossiers">The dossiers that count.</param>
    public LiveRecords Records(long dossiers)
    {
        var rejected = _rejected.Sum();
        return new LiveRecords(_read, dossiers, _read - dossiers - rejected - _removed, rejected, _removed);
    }

    /// <summary>The counts of a batch over the records that are left.</summary>
    public ReadCounts Left(long dossiers)
    {
        var records = Records(dossiers);
        var superseded = source == LiveSource.Rows ? 0 : records.Superseded;
        return new ReadCounts(
            dossiers + superseded + records.Rejected, dossiers, superseded,
            RejectionReasons.All.Select(reason => KeyValuePair.Create(reason, _rejected[(int)reason])));
    }

    private void Clear(Account account)
    {
        account.Standing.ForEach(reason => _rejected[(int)reason]--);
        account.Standing.Clear();
    }

    /// <summary>The records of a key besides the accepted ones that its slot counts.</summary>
    private sealed class Account
    {
        public List<RejectionReason> Standing { get; } = [];

        public long Records { get; set; }
    }
}
