namespace Dvc.Indicators;

/// <summary>A language in which names, labels and reasons are written. Both exist for every text.</summary>
public enum Language
{
    /// <summary>Vietnamese (tiếng Việt), the language of the law and the default.</summary>
    Vietnamese,

    /// <summary>English.</summary>
    English,
}
