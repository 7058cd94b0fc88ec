namespace Dvc.Indicators.Tests.Quality;

public sealed class QualityInspectorTests
{
    private static readonly VietnamTime Morning = VietnamTime.Create(2026, 8, 3, 8, 0, 0);

    [Fact]
    public void A_flag_that_never_changes_is_found_from_thirty_dossiers_on()
    {
        Constant(29, digitised: _ => true).Should().BeEmpty();
        Constant(30, digitised: _ => true).Should().Equal("H44.1 DuocSoHoa 100 %");
        Constant(30, digitised: _ => false).Should().Equal("H44.1 DuocSoHoa 0 %");
        Constant(30, digitised: index => index == 29).Should().BeEmpty();
    }

    [Fact]
    public void A_flag_whose_column_is_absent_is_not_constant()
    {
        var inspector = new InspectedRecords(new QualityContext { Columns = DossierColumns.None });
        Add(inspector, 30, index => Of(index));

        inspector.Finish().Should().BeEmpty();
    }

    [Fact]
    public void The_sentence_of_a_constant_flag_names_agency_share_and_number()
    {
        var inspector = new InspectedRecords(new QualityContext { Columns = DossierColumns.Disliked });
        Add(inspector, 31, index => Of(index));

        var finding = inspector.Finish().Single();
        finding.Message.English.Should()
            .Be("Agency H44.1: KhongHaiLong holds for 0 % of 31 dossiers; check whether the software sends a default value.");
        (finding.Key, finding.Agency.ToString()).Should().Be(("", "H44.1"));
    }

    // One time a dossier: 200 times of day at most 12:59:59; a 13:00:00 among them, or a midnight in place of one, clears the source.
    [Fact]
    public void A_clock_without_afternoons_is_found_from_two_hundred_times_of_a_source_on()
    {
        Clock(199, Morning).Should().Equal("twelve-hour-clock a.csv 8");
        Clock(198, Morning).Should().BeEmpty();
        Clock(199, VietnamTime.Create(2026, 8, 3, 12, 59, 59)).Should().Equal("twelve-hour-clock a.csv 12");
        Clock(199, VietnamTime.Create(2026, 8, 3, 13, 0, 0)).Should().BeEmpty();
        Clock(199, VietnamTime.Create(2026, 8, 3, 0, 0, 0)).Should().BeEmpty();
    }

    [Fact]
    public void Grades_are_by_the_share_of_suspect_dossiers()
    {
        Grade(suspect: 5, dossiers: 100).Should().Be(QualityGrade.Good);
        Grade(suspect: 6, dossiers: 100).Should().Be(QualityGrade.Fair);
        Grade(suspect: 20, dossiers: 100).Should().Be(QualityGrade.Fair);
        Grade(suspect: 21, dossiers: 100).Should().Be(QualityGrade.Poor);
        Grade(suspect: 0, dossiers: 0).Should().BeNull();
        FluentActions.Invoking(() => Grade(suspect: 2, dossiers: 1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    // Two of four dossiers are suspect, one of them for two reasons; a deadline at midnight is a way of writing.
    [Fact]
    public void A_dossier_is_suspect_once_and_not_for_the_way_a_deadline_is_written()
    {
        var inspector = new InspectedRecords(QualityContext.None);
        inspector.Add(Of(1)).Should().BeEmpty();
        inspector.Add(Of(2) with { Due = Deadline.At(VietnamTime.Create(2026, 8, 9, 0, 0, 0)) }).Should().ContainSingle();
        inspector.Add(Of(3) with { Due = null, Finished = null }).Should().HaveCount(2);
        inspector.Add(Of(4) with { Finished = Morning }).Should().ContainSingle();

        inspector.Grades().Should().Equal(new AgencyQuality(AgencyCode.Parse("H44.1"), 2, 4));
    }

    [Fact]
    public void With_agencies_grades_go_up_the_tree_and_records_of_former_agencies_to_their_successors()
    {
        var tree = AgencyTree.Build(
        [
            Agency("H44", null), Agency("H44.1", "H44"),
            Agency("H44.2", "H44") with { Successors = [AgencyCode.Parse("H44.1")] }, Agency("H44.3", "H44"),
        ]).Value!;
        var inspector = new InspectedRecords(new QualityContext { Roster = tree.In(null).Value });
        inspector.Add(Of(1));
        inspector.Add(Of(2, "H44.2") with { Finished = Morning });
        inspector.Add(Of(3, "H44"));
        inspector.Add(Of(4, "UNKNOWN"));

        inspector.Grades().Select(grade => (grade.Agency.ToString(), grade.Suspect, grade.Dossiers))
            .Should().Equal(("H44", 1, 3), ("H44.1", 1, 2), ("H44.3", 0, 0));
    }

    [Fact]
    public void Every_rule_has_a_word_of_its_own_that_is_read_back()
    {
        QualityRules.All.Select(rule => rule.ToText()).Should().OnlyHaveUniqueItems().And.HaveCount(30);
        QualityRules.All.Should().OnlyContain(rule => ReadsBack(rule));
        QualityRules.TryParse("End-Before-Start", out _).Should().BeFalse();
        QualityRule.ClosedWithoutEnd.ToText().Should().Be("closed-without-end");
        QualityRule.DecisionWithoutEffectiveDate.ToText().Should().Be("decision-without-effective-date");
    }

    private static bool ReadsBack(QualityRule rule) => QualityRules.TryParse(rule.ToText(), out var read) && read == rule;

    private static IEnumerable<string> Constant(int count, Func<int, bool> digitised)
    {
        var inspector = new InspectedRecords(new QualityContext { Columns = DossierColumns.Digitised });
        Add(inspector, count, index => Of(index) with { Digitised = digitised(index) });
        return inspector.Finish().Select(finding => $"{finding.Agency} {finding.Column} {finding.Value}");
    }

    private static IEnumerable<string> Clock(int mornings, VietnamTime last)
    {
        var inspector = new InspectedRecords(new QualityContext { Columns = DossierColumns.None });
        Add(inspector, mornings, index => OnlyReceived(index, Morning));
        inspector.Add(OnlyReceived(mornings, last), new RecordPlace("a.csv", null));
        Add(inspector, 500, index => OnlyReceived(index, Morning.AddSeconds(36_000)), "b.csv");
        return inspector.Finish().Select(finding => $"{finding.Rule.ToText()} {finding.Place.Source} {finding.Value}");
    }

    private static Dossier OnlyReceived(int index, VietnamTime received) =>
        Of(index) with { Received = received, Finished = null, Status = DossierStatus.InProcess };

    private static void Add(InspectedRecords inspector, int count, Func<int, Dossier> dossier, string source = "a.csv")
    {
        for (var i = 0; i < count; i++)
        {
            inspector.Add(dossier(i), new RecordPlace(source, i + 2));
        }
    }

    private static QualityGrade? Grade(long suspect, long dossiers) => new AgencyQuality(AgencyCode.Parse("H44"), suspect, dossiers).Grade;

    private static Agency Agency(string code, string? parent) => new(AgencyCode.Parse(code), code, "")
    {
        Parent = parent is null ? null : AgencyCode.Parse(parent),
    };

    private static Dossier Of(int index, string agency = "H44.1") => new()
    {
        Key = FormattableString.Invariant($"D{index}"),
        Procedure = "1.1",
        Agency = AgencyCode.Parse(agency),
        Status = DossierStatus.Processed,
        Received = Morning,
        Finished = Morning.AddSeconds(3600),
        Due = Deadline.On(new DateOnly(2026, 8, 10)),
    };
}
