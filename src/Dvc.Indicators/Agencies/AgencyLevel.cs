namespace Dvc.Indicators;

/// <summary>The level of an agency (cấp); agencies are ranked only among agencies of their level.</summary>
public enum AgencyLevel
{
    /// <summary>Ministry or agency of the government (bộ, ngành), written <c>ministry</c>.</summary>
    Ministry,

    /// <summary>Province or city under the central government (tỉnh, thành phố), written <c>province</c>.</summary>
    Province,

    /// <summary>Department of a province (sở, ban, ngành), written <c>department</c>.</summary>
    Department,

    /// <summary>Commune, ward or special zone (xã, phường, đặc khu), written <c>commune</c>.</summary>
    Commune,
}
