namespace Dvc.Indicators.Tests.Oracle;

/// <summary>A version of a dossier that a <see cref="TallyBuilder"/> met before another one of the same dossier.</summary>
/// <param name="Agency">The agency that it names.</param>
/// <param name="Updated">When it was written (<c>NgayCapNhat</c>); null where it does not say.</param>
/// <param name="Mark">The number that was added with it.</param>
public readonly record struct MarkedVersion(AgencyCode Agency, VietnamTime? Updated, long Mark);
