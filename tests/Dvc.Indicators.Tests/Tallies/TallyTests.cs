using System.Security.Cryptography;
using System.Text;
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
        Tally.Merge(tallies).Require().Save().Should().Equal(whole);

        // In pairs, as a tree, with tallies of nothing between.
        var row = tallies.ToList();
        while (row.Count > 1)
        {
            row = [.. row.Chunk(2).Select(pair => Tally.Merge(pair.Append(Nothing())).Require())];
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
        var both = Tally.Merge(first, second).Require();
        SavedCounts(both.Subtract(second).Require()).Should().Equal(SavedCounts(first));
        both.Subtract(second).Require().Read.Should().BeEquivalentTo(first.Read);
        both.Subtract(first).Require().Subtract(second).Require().Save().Should().Equal(Nothing().Save());
    }

    [Fact]
    public void What_is_not_contained_is_not_subtracted()
    {
        var (one, two) = (TallyOf([Dossier("D1")]), TallyOf([Dossier("D1"), Dossier("D2")]));
        one.Subtract(two).Errors.Select(error => error.ToString()).Should().Equal(
            "the part: found more dossiers of the agency H1 than the whole has; allowed: a part of the whole",
            "the part: found more records than the whole has; allowed: a part of the whole");
        one.Subtract(TallyOf([Dossier("D1", agency: "H2")])).Errors.Should().ContainSingle().Which.Found.English.Should().Contain("agency H2");
        one.Subtract(TallyOf([Dossier("D1") with { Disliked = true }])).IsValid.Should().BeFalse();
        var online = Dossier("D1") with { Channel = DossierChannel.Online };
        TallyOf([online]).Subtract(TallyOf([online with { Procedure = "P2" }])).IsValid.Should().BeFalse();
        Named("a.csv").Subtract(Named("b.csv")).Errors.Should().ContainSingle().Which.ToString().Should()
            .Be("the part: found the source b.csv; allowed: sources of the whole");
        Named("a.csv").Subtract(Named("a.csv")).Require().Sources.Should().BeEmpty();
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
            Agency("A", AgencyLevel.Commune) with { ValidTo = Day("2026-06-30"), Successors = [Code("B")] },
            Agency("B", AgencyLevel.Commune) with { ValidTo = Day("2026-08-14"), Successors = [Code("C")] },
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
        var loaded = Tally.Load(Nothing(new JudgedPeriod(August, At("2026-08-20 10:00")), DueComparison.Date).Save()).Require();
        loaded.Basis.Period.Should().Be(new JudgedPeriod(August, At("2026-08-20 10:00")));
        loaded.Basis.Due.Should().Be(DueComparison.Date);
        (loaded.Agencies.Length, loaded.Sources.Length, loaded.Read.Read, loaded.DataUntil).Should().Be((0, 0, 0, null));
    }

    [Fact]
    public void All_that_a_tally_has_is_saved_and_loaded()
    {
        var basis = TallyBasisTests.Full with { Columns = DossierColumns.Fee | DossierColumns.Received };
        var tally = Tally.From(
            basis, [TallyFromTests.Row("H1", "P1", 3, (DossierFacts.Received, 2), (DossierFacts.OnlineService, 3), (DossierFacts.Online, 2))],
            [new("end", 9), new("superseded", 1), new("date", 5)], ["b.csv", "a.csv"], At("2026-08-31 23:59:59")).Require();

        var loaded = Tally.Load(tally.Save()).Require();

        loaded.Basis.Should().Be(basis);
        loaded.Sources.Should().Equal("a.csv", "b.csv");
        loaded.Read.Should().BeEquivalentTo(new { Read = 9, Accepted = 3, Superseded = 1, Rejected = 5 });
        loaded.Read.RejectedFor(RejectionReason.Date).Should().Be(5);
        loaded.DataUntil.Should().Be(At("2026-08-31 23:59:59"));
        loaded.Dossiers.Should().Be(3);
        loaded.Count(Code("H1"), DossierFacts.Online).Should().Be(2);
        loaded.ProceduresWith(Code("H1"), DossierFacts.OnlineService).Should().Equal("P1");
        loaded.Save().Should().Equal(tally.Save());
    }

    // Written out once: what was saved stays readable.
    [Fact]
    public void The_bytes_of_format_2_are_those_written_out()
    {
        var tally = TallyOf([Dossier("D1") with { OnlinePayment = 1 }]);
        var bytes = tally.Save();
        Convert.ToHexString(bytes).Should().Be(Format2());
        Tally.Load(Convert.FromHexString(Format2())).Require().Save().Should().Equal(bytes);
    }

    [Fact]
    public void Format_1_is_refused_with_what_to_do()
    {
        Tally.Load(Convert.FromHexString(Format1)).Errors.Should().ContainSingle().Which.ToString().Should().Be(
            "The saved tally has format 1, which does not tell what its counts rest on: count again; this library reads format 2.");
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
        bytes[8] = 3;
        Tally.Load(bytes).Errors.Should().ContainSingle().Which.ToString().Should().Be("The saved tally has format 3: read it with a newer library; this one reads format 2.");
    }

    // Lists that claim more than there is take no memory for it.
    [Fact]
    public void Lengths_beyond_the_bytes_are_errors()
    {
        var saved = TallyOf([Dossier()]).Save()[..^32];
        for (var i = 9; i < saved.Length; i++)
        {
            byte[] bytes = [.. saved[..i], 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, .. saved[i..]];
            Tally.Load(bytes.Concat(SHA256.HashData(bytes)).ToArray()).IsValid.Should().BeFalse();
        }
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

    private static Tally Named(string source) => Tally.From(TallyBasisTests.Full, [], [new("end", 0)], [source]).Require();

    // DVCTALLY, format 2; the basis; no sources; one record accepted, none superseded or rejected for 14 reasons; until the second after
    // 2026-08-03 08:00:00; 17 facts, 4 facts of procedures; the procedure P1; one agency H1 with one dossier that has the facts 0, 1, 5 and 14,
    // and one procedure, the first, paid online once; the SHA-256 of that.
    private static string Format2()
    {
        var basis = $"facts=1|period=2026-08|cut=2026-09-01T00:00:00|due=instant|calendar={WorkingCalendar.VietNam.Identity.Hash}|procedures=-|petitions=-|columns=fffff";
        var content = "44564354414C4C59" + "02" + Convert.ToHexString([(byte)(basis.Length | 0x80), (byte)(basis.Length >> 7), .. Encoding.UTF8.GetBytes(basis)])
            + "00" + "01" + "00" + new string('0', 32) + "81DAC6A604" + "11" + "04" + "01" + "025031" + "01" + "024831" + "01"
            + "0101000000010000000000000000010000" + "01" + "01" + "00010000";
        return content + Convert.ToHexString(SHA256.HashData(Convert.FromHexString(content)));
    }

    // DVCTALLY, version 1; 2026-08, the cut 1157068800 s after 1990, by instant, 17 facts, 4 facts of procedures; one agency H1 with one
    // dossier that has the facts 0, 1, 5 and 14; one procedure P1 paid online once; the SHA-256 (worked out with another program).
    private const string Format1 =
        "44564354414C4C59" + "01" + "07323032362D3038" + "80F0DDA704" + "00" + "11" + "04" + "01" + "024831" + "01"
        + "0101000000010000000000000000010000" + "01" + "025031" + "00010000"
        + "C3207C6BC7072DDFCA276F315C37599E61948AA94039B3A26CA0579FEECBBE17";
}
