namespace Dvc.Indicators.Files;

/// <summary>What a mapping says to be the decimal sign; the other of the two then stands between groups of three digits.</summary>
internal enum DecimalSign
{
    /// <summary>Nothing is said.</summary>
    Unknown,

    /// <summary><c>1,5</c>; <c>1.500</c> is one thousand five hundred.</summary>
    Comma,

    /// <summary><c>1.5</c>; <c>1,500</c> is one thousand five hundred.</summary>
    Point,
}
