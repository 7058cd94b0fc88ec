using System.Security.Cryptography;
using static Dvc.Indicators.Tests.Records.Make;
using static Dvc.Indicators.Tests.Tallies.TallySamples;

namespace Dvc.Indicators.Tests.Tallies;

public class TallyTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 7)]
    [InlineData(4, 64)]
    [InlineData(5, 400)]
    public void Split_in_parts_saved_loaded_and_merged_in_any_order_it_has_the_same_bytes(int seed, int parts)
    {
        var dossiers = Random(seed, 400);
        var whole = TallyOf(dossiers).Save();
        var random = new Random(seed);
        var tallies = dossiers.GroupBy(_ => random.Next(parts)).Select(part => Tally.Load(TallyOf(part).Save()).Require()).ToArray();
        random.Shuffle(tallies);
        tallies.Aggregate((sum, next) => sum.Merge(next).Require()).Save().Should().Equal(whole);

        // In pairs, as a tree, with tallies of nothing between.
        var row = tallies.ToList();
        while (row.Count > 1)
        {
            var nothing = Tally.Empty(new JudgedPeriod(August));
            row = [.. row.Chunk(2).Select(pair => pair.Aggregate(nothing, (sum, next) => next.Merge(sum).Require()))];
        }

        row[0].Save().Should().Equal(whole);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void What_was_merged_can_be_subtracted(int seed)
    {
        var dossiers = Random(seed, 200);
        var (first, second) = (TallyOf(dossiers.Take(120)), TallyOf(dossiers.Skip(120)));
        var both = first.Merge(second).Require();
        both.Subtract(second).Require().Save().Should().Equal(first.Save());
        both.Subtract(first).Require().Subtract(second).Require().Save().Should().Equal(Tally.Empty(new JudgedPeriod(August)).Save());
    }

    [Fact]
    public void What_is_not_contained_is_not_subtracted()
    {
        var (one, two) = (TallyOf([Dossier("D1")]), TallyOf([Dossier("D1"), Dossier("D2")]));
        one.Subtract(two).Should().BeEquivalentTo(new { Tally = (Tally?)null, Refusal = TallyRefusal.NotContained });
        one.Subtract(TallyOf([Dossier("D1", agency: "H2")])).Refusal.Should().Be(TallyRefusal.NotContained);
        one.Subtract(TallyOf([Dossier("D1") with { Disliked = true }])).Message.Should()
            .Be("Agency H1 has fewer dossiers than are to be taken away; only a part of a tally can be taken from it.");
        var online = Dossier("D1") with { Channel = DossierChannel.Online };
        TallyOf([online]).Subtract(TallyOf([online with { Procedure = "P2" }])).Refusal.Should().Be(TallyRefusal.NotContained);
    }

    [Fact]
    public void Tallies_of_another_period_cut_or_comparison_do_not_go_together()
    {
        var august = Tally.Empty(new JudgedPeriod(August));
        august.Merge(Tally.Empty(new JudgedPeriod(ReportingPeriod.Month(2026, 7)))).Refusal.Should().Be(TallyRefusal.OtherPeriod);
        august.Subtract(Tally.Empty(new JudgedPeriod(August, At("2026-08-20")))).Refusal.Should().Be(TallyRefusal.OtherCut);
        var byDate = august.Merge(Tally.Empty(new JudgedPeriod(August), DueComparison.Date));
        byDate.Refusal.Should().Be(TallyRefusal.OtherComparison);
        byDate.Invoking(it => it.Require()).Should().Throw<InvalidOperationException>()
            .WithMessage("A tally compared by Date does not go with one compared by Instant.");
    }

    [Fact]
    public void One_fact_is_asked_for_at_a_time()
    {
        var tally = TallyOf([Dossier()]);
        var two = DossierFacts.Received | DossierFacts.OnTime;
        tally.Invoking(it => it.Count(Code("H1"), two)).Should().Throw<ArgumentOutOfRangeException>();
        tally.Invoking(it => it.Count(Code("H1"), DossierFacts.None)).Should().Throw<ArgumentOutOfRangeException>();
        tally.Invoking(it => it.ProceduresWith(Code("H1"), DossierFacts.Received)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Counts_add_up_the_tree_and_procedures_count_once()
    {
        var roster = Tree(
            Agency("H1", AgencyLevel.Province),
            Agency("H1.01", AgencyLevel.Department, "H1"),
            Agency("H1.02", AgencyLevel.Commune, "H1")).In(August).Value!;
        var paid = Dossier() with { OnlinePayment = 1 };
        var rolled = TallyOf(
        [
            paid with { Key = "D1", Agency = Code("H1.01") }, paid with { Key = "D2", Agency = Code("H1.02") },
            paid with { Key = "D3", Agency = Code("H1"), Procedure = "P2" }, paid with { Key = "D4", Agency = Code("H9") },
        ]).RollUp(roster);
        Enumerable.Range(0, 3).Select(row => rolled.Count(row, DossierFacts.PaidOnline)).Should().Equal(3, 1, 1);
        Enumerable.Range(0, 3).Select(row => rolled.HasProcedure(row, DossierFacts.PaidOnline, "P1")).Should().Equal(true, true, true);
        Enumerable.Range(0, 3).Select(row => rolled.HasProcedure(row, DossierFacts.PaidOnline, "P2")).Should().Equal(true, false, false);
        rolled.HasProcedure(0, DossierFacts.CarriesFee, "P1").Should().BeFalse();
    }

    [Fact]
    public void Former_agencies_count_for_the_first_successor_that_is_not_former()
    {
        // A became B on 1 July and B became C on 15 August; the last day of a period decides.
        var tree = Tree(
            Agency("A", AgencyLevel.Commune) with { ValidTo = Day("2026-06-30"), Successor = Code("B") },
            Agency("B", AgencyLevel.Commune) with { ValidTo = Day("2026-08-14"), Successor = Code("C") },
            Agency("C", AgencyLevel.Commune));
        var dossier = Dossier("D1", agency: "A", received: "2026-06-10 08:00");
        foreach (var (month, heir) in new[] { (6, "A"), (7, "B"), (8, "C") })
        {
            var period = ReportingPeriod.Month(2026, month);
            var roster = tree.In(period).Value!;
            var rolled = TallyOf([dossier with { Received = period.Start }], period).RollUp(roster);
            rolled.Count(roster.IndexOf(Code(heir)), DossierFacts.Received).Should().Be(1);
            Enumerable.Range(0, roster.Count).Sum(row => rolled.Count(row, DossierFacts.Received)).Should().Be(1);
        }
    }

    [Fact]
    public void A_tally_of_nothing_is_saved_and_loaded()
    {
        var loaded = Tally.Load(Tally.Empty(new JudgedPeriod(August, At("2026-08-20 10:00")), DueComparison.Date).Save()).Require();
        loaded.Period.Should().Be(new JudgedPeriod(August, At("2026-08-20 10:00")));
        loaded.Comparison.Should().Be(DueComparison.Date);
        loaded.Agencies.Should().BeEmpty();
    }

    // Written out once: old versions can always be read.
    [Fact]
    public void Version_1_is_read_for_ever()
    {
        var tally = TallyOf([Dossier("D1") with { OnlinePayment = 1 }]);
        var bytes = tally.Save();
        Convert.ToHexString(bytes.AsSpan(0, 9)).Should().Be("44564354414C4C5901");
        Convert.ToHexString(bytes).Should().Be(Version1);
        Tally.Load(Convert.FromHexString(Version1)).Require().Save().Should().Equal(bytes);
    }

    [Fact]
    public void Every_damaged_byte_and_every_cut_is_an_error_in_a_sentence()
    {
        var bytes = TallyOf(Random(1, 30)).Save();
        for (var i = 0; i < bytes.Length; i++)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= 0x55;
            Tally.Load(damaged).Errors.Should().ContainSingle().Which.ToString().Should().EndWith(".");
            Tally.Load(bytes.AsMemory(0, i)).IsValid.Should().BeFalse();
        }

        Tally.Load(bytes.Append((byte)0).ToArray()).IsValid.Should().BeFalse();
        Tally.Load("DVCTALLX"u8.ToArray()).Errors.Should().ContainSingle().Which.ToString().Should().Be("The bytes are not a saved tally: they do not begin with DVCTALLY.");
        bytes[8] = 2;
        Tally.Load(bytes).Errors.Should().ContainSingle().Which.ToString().Should().Be("The saved tally has format version 2; this library reads version 1.");
    }

    // A right check sum over wrong content: nothing may be thrown, however far the content goes astray.
    [Fact]
    public void Content_that_does_not_follow_the_format_is_an_error()
    {
        var random = new Random(8);
        var saved = TallyOf(Random(1, 10)).Save()[..^32];
        var errors = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = saved.ToArray();
            random.NextBytes(bytes.AsSpan(random.Next(9, bytes.Length - 4), random.Next(1, 5)));
            var loading = Tally.Load(bytes.Concat(SHA256.HashData(bytes)).ToArray());
            loading.IsValid.Should().Be(loading.Errors.IsEmpty);
            errors += loading.IsValid ? 0 : 1;
        }

        errors.Should().BeGreaterThan(100);
    }

    // DVCTALLY, version 1; 2026-08, the cut 1157068800 s after 1990, by instant, 17 facts, 4 facts of procedures; one agency H1 with one
    // dossier that has the facts 0, 1, 5 and 14; one procedure P1 paid online once; the SHA-256 (worked out with another program).
    private const string Version1 =
        "44564354414C4C59" + "01" + "07323032362D3038" + "80F0DDA704" + "00" + "11" + "04" + "01" + "024831" + "01"
        + "0101000000010000000000000000010000" + "01" + "025031" + "00010000"
        + "C3207C6BC7072DDFCA276F315C37599E61948AA94039B3A26CA0579FEECBBE17";
}
