namespace Dvc.Indicators;

/// <summary>Which ranks agencies with equal points get. Points are compared after rounding, as they are published.</summary>
public enum TieRule
{
    /// <summary>Standard competition ranking: 1, 2, 2, 4. Equal agencies share the best place; the default, and the portal's.</summary>
    Competition,

    /// <summary>Dense ranking: 1, 2, 2, 3. Equal agencies share a place and no place is left out.</summary>
    Dense,

    /// <summary>Fractional ranking: 1, 2.5, 2.5, 4. Equal agencies share the mean of the places that they take up.</summary>
    Fractional,
}
