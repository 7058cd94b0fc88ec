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

        return new LocalizedText(VietnameseText(new Numbers(item, own, published, Vietnamese)), EnglishText(new Numbers(item, own, published, NumberFormatInfo.InvariantInfo)));
    }

    private static string VietnameseText(Numbers numbers)
    {
        if (numbers.Low is null)
        {
            return $"Không có số đếm nào trong {numbers.Denominator} cho ra {numbers.Points} điểm: mẫu số của bên công bố khác.";
        }

        var word = numbers.AreFewer ? "ít hơn" : "nhiều hơn";
        return $"{numbers.Points} điểm trên {numbers.Denominator} nghĩa là tử số từ {numbers.Low} đến {numbers.High}: {word} ít nhất {numbers.Difference} so với {numbers.Numerator} của ta.";
    }

    private static string EnglishText(Numbers numbers)
    {
        if (numbers.Low is null)
        {
            return $"No count of {numbers.Denominator} gives {numbers.Points}: the denominator behind it is another one.";
        }

        var word = numbers.AreFewer ? "fewer" : "more";
        return $"{numbers.Points} of {numbers.Denominator} says {numbers.Low} to {numbers.High}: at least {numbers.Difference} {word} than our {numbers.Numerator}.";
    }

    // The numbers of a sentence as one language writes them.
    private readonly struct Numbers(ReconciledItem item, Figure own, Points published, NumberFormatInfo format)
    {
        public string Points => published.Value.ToString("0.00##", format);

        public string Numerator => Text(own.Numerator);

        public string Denominator => Text(own.Denominator);

        public string? Low => item.Numerators is { } range ? Text(range.Low) : null;

        public string? High => item.Numerators is { } range ? Text(range.High) : null;

        public bool AreFewer => item.LeastDifference < 0;

        public string Difference => Text(Math.Abs(item.LeastDifference ?? 0));

        private string Text(long count) => count.ToString("#,0", format);
    }
}
