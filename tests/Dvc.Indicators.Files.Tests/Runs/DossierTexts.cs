using System.Globalization;

namespace Dvc.Indicators.Files.Tests.Runs;

/// <summary>The values of records as files write them, in any of the forms that are allowed.</summary>
internal sealed class DossierTexts(Random random)
{
    private static readonly string[] TimeForms =
        ["yyyyMMddHHmmss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "dd'/'MM'/'yyyy HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'+07:00'"];

    private static readonly string[] DayForms = ["yyyy-MM-dd", "dd'/'MM'/'yyyy"];

    /// <summary>A dossier's columns that are there, with their values, in the order of the table.</summary>
    public IEnumerable<KeyValuePair<string, string>> Columns(Dossier dossier, DossierColumns columns) =>
        from field in Enumerable.Range(0, DossierField.Count)
        where DossierField.ColumnOf(field) is var column && (column == DossierColumns.None || (columns & column) != DossierColumns.None)
        select KeyValuePair.Create(DossierField.Names[field], Value(dossier, field));

    /// <summary>A code in either of its two written forms.</summary>
    public string Code(string code)
    {
        var groups = code.Split('.');
        Array.Reverse(groups);
        return random.Next(3) == 0 ? $"000.00.{string.Join('.', groups)}" : code;
    }

    public string Time(VietnamTime? time)
    {
        if (time is not { } known)
        {
            return "";
        }

        return known.IsMidnight && random.Next(2) == 0 ? Day(known.Date) : Written(known.Date.ToDateTime(known.TimeOfDay), TimeForms);
    }

    public string Flag(bool flag) => flag ? Any("1", "true", "TRUE") : Any("0", "false", "");

    public static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public string Any(params ReadOnlySpan<string> texts) => texts[random.Next(texts.Length)];

    private string Value(Dossier dossier, int field) => field switch
    {
        DossierField.Key => dossier.Key,
        DossierField.Procedure => dossier.Procedure,
        DossierField.Agency => Code(dossier.Agency.ToString()),
        DossierField.Channel => dossier.Channel == DossierChannel.Direct ? Any("1", "") : Number((int)dossier.Channel),
        DossierField.Status => Number((int)dossier.Status),
        DossierField.Submitted => Time(dossier.Submitted),
        DossierField.Received => Time(dossier.Received),
        DossierField.Due => Deadline(dossier.Due),
        DossierField.Finished => Time(dossier.Finished),
        DossierField.Returned => Time(dossier.Returned),
        DossierField.SupplementRequested => Time(dossier.SupplementRequested),
        DossierField.SupplementCompleted => Time(dossier.SupplementCompleted),
        DossierField.SupplementRounds => Number(dossier.SupplementRounds),
        DossierField.Fee => dossier.Fee is { } fee ? Number(fee) : "",
        DossierField.OnlinePayment => Number(dossier.OnlinePayment),
        DossierField.PaperFile => Flag(dossier.HasPaperFile),
        DossierField.ResultFile => Flag(dossier.HasResultFile),
        DossierField.PapersDigitised => Flag(dossier.PapersDigitised),
        DossierField.Digitised => Flag(dossier.Digitised),
        DossierField.FromNationalStore => Flag(dossier.FromNationalStore),
        DossierField.IdentifiedByVneid => Flag(dossier.IdentifiedByVneid),
        DossierField.Disliked => Flag(dossier.Disliked),
        DossierField.Updated => Time(dossier.Updated),
        _ => "",
    };

    // A deadline written without a time of day is another one than that at its midnight.
    private string Deadline(Deadline? due)
    {
        if (due is not { } known)
        {
            return "";
        }

        return known.HasTimeOfDay ? Written(known.Day.ToDateTime(known.Time.TimeOfDay), TimeForms) : Day(known.Day);
    }

    private string Day(DateOnly day) => Written(day.ToDateTime(TimeOnly.MinValue), DayForms);

    private string Written(DateTime time, string[] forms) => time.ToString(Any(forms), CultureInfo.InvariantCulture);
}
