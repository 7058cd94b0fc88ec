using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// One drawing without a view box: places across are per cent, heights pixels, so that it fills what room there is and its text never shrinks.
/// </summary>
internal sealed class Svg
{
    private readonly StringBuilder _text = new();

    /// <summary>A drawing that repeats what stands beside it, hidden from those who hear the page; or one that has a title elsewhere.</summary>
    public Svg(string kind, int height, string? titleId = null)
    {
        var role = titleId is null ? "aria-hidden=\"true\"" : $"role=\"img\" aria-labelledby=\"{titleId}\"";
        _text.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart {kind}\" width=\"100%\" height=\"{height}\" {role}>");
    }

    public void Rectangle(string kind, decimal x, decimal y, decimal width, decimal height) => _text.Append(
        CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{At(x)}%\" y=\"{At(y)}\" width=\"{At(width)}%\" height=\"{At(height)}\"/>");

    public void Line(string kind, decimal x1, decimal y1, decimal x2, decimal y2) => _text.Append(
        CultureInfo.InvariantCulture, $"<line class=\"{kind}\" x1=\"{At(x1)}%\" y1=\"{At(y1)}\" x2=\"{At(x2)}%\" y2=\"{At(y2)}\"/>");

    public void Dot(string kind, decimal x, decimal y, decimal radius) => _text.Append(
        CultureInfo.InvariantCulture, $"<circle class=\"{kind}\" cx=\"{At(x)}%\" cy=\"{At(y)}\" r=\"{At(radius)}\"/>");

    /// <summary>A mark of fixed size: its path is drawn around the place.</summary>
    public void Mark(string kind, decimal x, decimal y, string path) => _text.Append(
        CultureInfo.InvariantCulture, $"<svg x=\"{At(x)}%\" y=\"{At(y)}\"><path class=\"{kind}\" d=\"{path}\"/></svg>");

    /// <summary>A text; it must be escaped.</summary>
    public void Text(string kind, decimal x, decimal y, string escaped) => _text.Append(
        CultureInfo.InvariantCulture, $"<text class=\"{kind}\" x=\"{At(x)}%\" y=\"{At(y)}\">{escaped}</text>");

    public override string ToString() => $"{_text}</svg>";

    private static string At(decimal place) => decimal.Round(place, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
