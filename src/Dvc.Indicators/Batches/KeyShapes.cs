using System.Runtime.Intrinsics;

namespace Dvc.Indicators;

/// <summary>The shapes of the keys of one run, and the texts of those few keys that have none. Safe for use by several threads.</summary>
internal sealed class KeyShapes
{
    /// <summary>The bits of a packed key that hold the number of its shape.</summary>
    public const int NumberBits = 15;

    /// <summary>In the place of a shape's number: the digits are the number of a text.</summary>
    public const uint TextNumber = (1 << NumberBits) - 1;

    private readonly Lock _lock = new();
    private readonly Dictionary<Vector256<byte>, KeyShape> _byText = [];
    private readonly List<KeyShape> _shapes = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>The shape of a text without digits; null when it has too many digits, or there are too many shapes.</summary>
    public KeyShape? Find(Vector256<byte> text)
    {
        lock (_lock)
        {
            if (_byText.TryGetValue(text, out var known))
            {
                return known;
            }

            var shape = new KeyShape((uint)_shapes.Count, text);
            if (shape.DigitCount > KeyShape.MostDigits || shape.Number == TextNumber)
            {
                return null;
            }

            _shapes.Add(shape);
            _byText.Add(text, shape);
            return shape;
        }
    }

    /// <summary>The number of a text, the same for the same text.</summary>
    public int NumberOf(string text)
    {
        lock (_lock)
        {
            if (!_numbers.TryGetValue(text, out var number))
            {
                number = _texts.Count;
                _numbers.Add(text, number);
                _texts.Add(text);
            }

            return number;
        }
    }

    public KeyShape ShapeOf(uint number)
    {
        lock (_lock)
        {
            return _shapes[(int)number];
        }
    }

    public string TextOf(int number)
    {
        lock (_lock)
        {
            return _texts[number];
        }
    }
}
