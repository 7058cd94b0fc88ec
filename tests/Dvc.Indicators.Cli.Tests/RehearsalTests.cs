namespace Dvc.Indicators.Cli.Tests;

public class RehearsalTests
{
    // A dossier that is rejected, or a column that nobody knows, would leave out most of what is to be gone through.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Both_dossiers_of_the_rehearsal_are_counted_with_all_their_columns(bool isUnique)
    {
        var records = Rehearsal.Count(isUnique).Records;

        records.Read.Total.Accepted.Should().Be(2);
        records.Read.Total.Rejected.Should().Be(0);
        records.Read.UnknownColumns.Should().BeEmpty();
        records.IsWithoutEvaluations.Should().BeFalse();
    }
}
