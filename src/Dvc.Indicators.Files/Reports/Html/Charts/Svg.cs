using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// One chart as inline SVG: a title and a description for those who can not see it, then marks with their numbers beside them.
/// </summary>
internal sealed class Svg
{
    /// <summary>The width that all charts are drawn for; the page scales them.</summary>
    public const int Width = 400;

    private readonly StringBuilder _text = new();

    public Svg(string title, string description, int height, string kind, int width = Width)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart {kind}\" viewBox=\"0 0 {width} {height}\" role=\"img\" ");
        _text.Append(CultureInfo.InvariantCulture, $"width=\"{width}\" height=\"{height}\"><title>{title}</title><desc>{description}"
            + $"</desc>");
    }

    public void Rectangle(string kind, decimal x, decimal y, decimal width, decimal height) =>
        _text.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{At(x)}\" y=\"{At(y)}\" width=\"{At(width)}\" "
            + $"height=\"{At(height)}\"/>");

    public void Line(string kind, decimal x1, decimal y1, decimal x2, decimal y2) =>
        _text.Append(CultureInfo.InvariantCulture, $"<line class=\"{kind}\" x1=\"{At(x1)}\" y1=\"{At(y1)}\" x2=\"{At(x2)}\" "
            + $"y2=\"{At(y2)}\"/>");

    public void Dot(string kind, decimal x, decimal y, decimal radius) =>
        _text.Append(CultureInfo.InvariantCulture, $"<circle class=\"{kind}\" cx=\"{At(x)}\" cy=\"{At(y)}\" r=\"{At(radius)}\"/>");

    public void Course(IReadOnlyList<(decimal X, decimal Y)> points) =>
        _text.Append(CultureInfo.InvariantCulture, $"<polyline "
            + $"points=\"{string.Join(' ', points.Select(point => $"{At(point.X)},{At(point.Y)}"))}\"/>");

    /// <summary>A text; it must be escaped.</summary>
    public void Text(string kind, decimal x, decimal y, string escaped) =>
        _text.Append(CultureInfo.InvariantCulture, $"<text class=\"{kind}\" x=\"{At(x)}\" y=\"{At(y)}\">{escaped}</text>");

    public override string ToString() => $"{_text}</svg>";

    private static string At(decimal place) => decimal.Round(place, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
