using System.Globalization;

namespace Dvc.Indicators.Analysis;

/// <summary>Sentences on published values.</summary>
internal static class ReconciliationTexts
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NumberGroupSizes = [3] };

    public static LocalizedText? Of(ReconciledItem item)
    {
        if (item.Verdict != ReconciliationVerdict.Figure || item.Figure is not { } own || item.Published.Score is not { } published)
        {
            return null;
        }

        var (vi, en) = (In(Vietnamese), In(NumberFormatInfo.InvariantInfo));
        var (viPoints, enPoints) = (published.Value.ToString("0.00##", Vietnamese), published.Value.ToString("0.00##", NumberFormatInfo.InvariantInfo));
        if (item.Numerators is not { } range)
        {
            return new LocalizedText(
                $"Không có số đếm nào trong {vi(own.Denominator)} cho ra {viPoints} điểm: mẫu số của bên công bố khác.",
                $"No count of {en(own.Denominator)} gives {enPoints}: the denominator behind it is another one.");
        }

        var difference = Math.Abs(item.LeastDifference!.Value);
        var (viWord, enWord) = item.LeastDifference < 0 ? ("ít hơn", "fewer") : ("nhiều hơn", "more");
        return new LocalizedText(
            $"{viPoints} điểm trên {vi(own.Denominator)} nghĩa là tử số từ {vi(range.Low)} đến {vi(range.High)}: {viWord} ít nhất {vi(difference)} so với {vi(own.Numerator)} của ta.",
            $"{enPoints} of {en(own.Denominator)} says {en(range.Low)} to {en(range.High)}: at least {en(difference)} {enWord} than our {en(own.Numerator)}.");
    }

    private static Func<long, string> In(NumberFormatInfo format) => count => count.ToString("#,0", format);
}
