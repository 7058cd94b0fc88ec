using System.Globalization;

namespace Dvc.Indicators;

/// <summary>Reads what became of the records that another engine counted; see <see cref="Tally.From"/>.</summary>
/// <param name="errors">Takes the mistakes, after those of the rows.</param>
internal sealed class TallyOutcomes(List<OutcomeError> errors)
{
    private const string All = "end";
    private const string Superseded = "superseded";

    private static readonly Dictionary<string, RejectionReason> Reasons =
        RejectionReasons.All.ToDictionary(reason => reason.ToText(), StringComparer.Ordinal);

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>Reads the outcomes.</summary>
    /// <param name="outcomes">The records by outcome.</param>
    /// <param name="accepted">The dossiers of all rows.</param>
    /// <returns>The counts; null where there are mistakes. With mistakes in rows the sum is not looked at.</returns>
    public ReadCounts? Read(IEnumerable<KeyValuePair<string, long>> outcomes, long accepted)
    {
        foreach (var (outcome, records) in outcomes)
        {
            var where = $"outcome {outcome}";
            Require(
                outcome is All or Superseded || (outcome is not null && Reasons.ContainsKey(outcome)), where,
                new("một từ không phải kết quả", "no outcome"),
                new(
                    $"{All}, {Superseded} hoặc một lý do từ chối: {string.Join(", ", Reasons.Keys)}",
                    $"{All}, {Superseded} or a reason of rejection: {string.Join(", ", Reasons.Keys)}"));
            Require(
                _counts.TryAdd(outcome ?? "", records), where, new("kết quả này hai lần", "it twice"), new("mỗi kết quả một lần", "every outcome once"));
            Require(records is >= 0 and <= TallyRows.Most, where, Records(records), TallyRows.Counts);
        }

        Require(
            _counts.ContainsKey(All), $"outcome {All}", OutcomeError.Nothing,
            new("số bản ghi của cả nguồn", "the number of all records of the source"));
        if (errors.Count > 0)
        {
            return null;
        }

        var sum = accepted + _counts.Where(outcome => outcome.Key != All).Sum(outcome => outcome.Value);
        Require(
            _counts[All] == sum, $"outcome {All}", Records(_counts[All]),
            new(
                $"{Text(sum)}, tổng của mọi dòng và kết quả: có phần thiếu hoặc bị lặp",
                $"{Text(sum)}, the sum of all rows and outcomes: something is missing or there twice"));
        return errors.Count > 0
            ? null
            : new ReadCounts(
                sum, accepted, _counts.GetValueOrDefault(Superseded),
                _counts.Where(outcome => Reasons.ContainsKey(outcome.Key)).Select(outcome => KeyValuePair.Create(Reasons[outcome.Key], outcome.Value)));
    }

    private void Require(bool holds, string where, LocalizedText found, LocalizedText allowed)
    {
        if (!holds)
        {
            errors.Add(OutcomeError.At(where, found, allowed));
        }
    }

    private static LocalizedText Records(long number) => new($"{Text(number)} bản ghi", $"{Text(number)} records");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
