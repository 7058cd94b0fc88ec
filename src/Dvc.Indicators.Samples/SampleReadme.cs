using System.Globalization;

namespace Dvc.Indicators.Samples;

/// <summary>The page that goes with a sample: that it is made up, what equals what, how to score it.</summary>
internal static class SampleReadme
{
    public static void Write(TextWriter file, SamplePlan plan, string dossiers)
    {
        var province = plan.Published.Agencies[plan.Published.Root];
        var name = $"{province.Name} ({province.WrittenCode}), {plan.Province.Period}";
        var size = plan.Size.ToString("N0", CultureInfo.InvariantCulture);
        var full = plan.Province.Dossiers.ToString("N0", CultureInfo.InvariantCulture);
        var equality = plan.Size == plan.Province.Dossiers
            ? "Its figures equal the published ones, and so do the scores."
            : $"Its figures are the published ones of {full} dossiers in proportion, rounded to whole dossiers.";
        file.Write(string.Create(CultureInfo.InvariantCulture, $"""
            # A made-up data set

            Nothing in this folder is real but the agencies and the published figures: dossiers, procedures, officers, decisions and
            petitions are made up. There is no personal data in it. Codes of procedures begin with 9, which no real one does.

            Made after {name}: {size} dossiers received in the period, seed {plan.Seed}.
            {equality}
            Some dossiers have an older version too, which must not count.

            ## Score it

                dvc-indicators score --dossiers {dossiers} --agencies agencies.csv --procedures procedures.csv \
                  --authority authority.csv --decisions decisions.csv --petitions petitions.csv --figures figures.csv \
                  --period {plan.Province.Period}

            ## What equals what

            Numerators and denominators equal the published ones of {full} dossiers for 1.1, 1.2, 1.3, 2.1, 3.2, 3.4, 3.5, 3.6, 4.1, 4.2,
            4.3, 4.4, 4.5a, 4.5b, 5.2, 5.3 and 5.4, for every agency of which they are published.

            Only the score and the share are equal for three, because the portal counts something else there than the records do:
            - 1.4, dossiers synchronised: of all dossiers received here, of fewer in the portal; all of them are, in both.
            - 3.1, procedures online: the portal's 3.1 and 3.2 count different procedures (its 3.2 has more online services than its 3.1
              has procedures), so no one list of procedures gives both figures. The list here has the online services of 3.2
              among so many procedures that the share of 3.1 is kept.
            - 3.3, dossiers online: the portal counts fewer dossiers than it does for 2.1; here the share is kept.

            From figures.csv come: the scores of groups that were published without their figures (CLGQ of the agencies below the
            province), and electronic certified copies, of which nothing is published. There are as many procedures, decisions and
            petitions for any number of dossiers; with few dossiers fewer procedures have one.

            The dossiers of the province itself stand for all agencies of it that are not listed.

            """).ReplaceLineEndings("\n"));
    }
}
