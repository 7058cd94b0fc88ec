using System.Collections.Immutable;

namespace Dvc.Indicators.Samples;

/// <summary>The procedures that an agency's dossiers may be of without changing any number of procedures.</summary>
internal sealed class ProcedureChoice
{
    private readonly Cover[] _paid;
    private readonly Cover[] _withFee;
    private readonly Cover[] _withoutFee;
    private readonly Cover[] _offline;
    private readonly Cover[] _outsideWithFee;
    private readonly Cover[] _outsideWithoutFee;

    /// <param name="covers">The procedures that have a dossier already, the most popular first.</param>
    /// <param name="unit">The agency's procedures.</param>
    /// <param name="catalogue">All procedures.</param>
    public ProcedureChoice(ImmutableArray<Cover> covers, UnitProcedures unit, SampleCatalogue catalogue)
    {
        _outsideWithFee = AsCovers(catalogue.OutsideWithFee);
        _outsideWithoutFee = AsCovers(catalogue.OutsideWithoutFee);
        _withFee = [.. covers.Where(cover => cover.Procedure.HasFee)];
        _paid = [.. _withFee.Where(cover => cover.Has(CoverFacts.Paid))];
        _withoutFee = [.. covers.Where(cover => !cover.Procedure.HasFee)];
        _offline = AsCovers(unit.Authority.Where(procedure => procedure is { IsOnline: false, HasFee: false, ForCitizens: true }));
    }

    /// <summary>One of those with a fee that have been paid online.</summary>
    public Cover Paid(ref SampleRandom random) => OneOf(_paid.Length > 0 ? _paid : _outsideWithFee, ref random);

    /// <summary>One of those with a fee.</summary>
    public Cover WithFee(ref SampleRandom random) => OneOf(_withFee.Length > 0 ? _withFee : _outsideWithFee, ref random);

    /// <summary>One without a fee, or, seldom, in no agency's authority.</summary>
    public Cover WithoutFee(ref SampleRandom random) =>
        OneOf(_withoutFee.Length > 0 && !random.Chance(5) ? _withoutFee : _outsideWithoutFee, ref random);

    /// <summary>One for citizens that is not offered online.</summary>
    public Cover Offline(ref SampleRandom random) => _offline.Length > 0 ? OneOf(_offline, ref random) : WithoutFee(ref random);

    private static Cover[] AsCovers(IEnumerable<SampleProcedure> procedures) =>
        [.. procedures.Select(procedure => new Cover(procedure, CoverFacts.None))];

    private static Cover OneOf(Cover[] covers, ref SampleRandom random) => covers[random.SkewedBelow(covers.Length)];
}
