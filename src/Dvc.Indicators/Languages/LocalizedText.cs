namespace Dvc.Indicators;

/// <summary>A name, label or sentence in both languages, in composed Unicode (NFC).</summary>
/// <remarks>Immutable and safe for use by several threads. Two texts are equal when both languages are equal, by code points.</remarks>
public sealed record LocalizedText
{
    /// <summary>Makes a text from its two languages.</summary>
    /// <param name="vietnamese">The Vietnamese text; not null, may be empty.</param>
    /// <param name="english">The English text; not null, may be empty.</param>
    /// <exception cref="ArgumentNullException">Either text is null.</exception>
    public LocalizedText(string vietnamese, string english)
    {
        ArgumentNullException.ThrowIfNull(vietnamese);
        ArgumentNullException.ThrowIfNull(english);
        Vietnamese = VietnameseText.ToNfc(vietnamese);
        English = VietnameseText.ToNfc(english);
    }

    /// <summary>The Vietnamese text.</summary>
    public string Vietnamese { get; }

    /// <summary>The English text.</summary>
    public string English { get; }

    /// <summary>A text without words, such as a code or a number, which is the same in both languages.</summary>
    internal static LocalizedText Same(string text) => new(text, text);

    /// <summary>The text in one language.</summary>
    /// <param name="language">The language asked for.</param>
    /// <returns>The Vietnamese or the English text; never null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a <see cref="Language"/>.</exception>
    public string In(Language language) => language switch
    {
        Language.Vietnamese => Vietnamese,
        Language.English => English,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "The language is Vietnamese or English."),
    };

    /// <summary>Both texts, for logs and debuggers.</summary>
    /// <returns>The Vietnamese text, a slash, the English text.</returns>
    public override string ToString() => $"{Vietnamese} / {English}";
}
