using System.Globalization;

namespace Dvc.Indicators;

/// <summary>Looks at the columns of one entity and keeps the first that is wrong.</summary>
/// <param name="line">Where the entity stands, from 1.</param>
/// <param name="file">The name of its source.</param>
/// <param name="key">Its key.</param>
internal sealed class EntityColumn(long line, string file, string key)
{
    /// <summary>What is wrong; null where nothing is.</summary>
    public Rejection? Rejection { get; private set; }

    /// <summary>Notes that a column is wrong unless something holds.</summary>
    public void Require(bool holds, string column, string value, RejectionReason reason)
    {
        if (!holds)
        {
            Rejection ??= new Rejection { File = file, Line = line, Key = key, Column = column, Value = value, Reason = reason };
        }
    }

    /// <summary>A time of a column; null where there is none, or it is wrong.</summary>
    public VietnamTime? Time(string column, DateTime? time)
    {
        if (time is not { } given)
        {
            return null;
        }

        var isLocal = given.Kind == DateTimeKind.Unspecified;
        var isKnown = given >= DateTime.SpecifyKind(new DateTime(ReportingPeriod.FirstYear, 1, 1), given.Kind) && given.Year <= ReportingPeriod.LastYear;
        var text = given.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        Require(isLocal, column, text, RejectionReason.Zone);
        Require(isKnown, column, text, RejectionReason.Date);
        return isLocal && isKnown ? VietnamTime.FromLocal(given) : null;
    }
}
