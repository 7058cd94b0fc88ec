using System.Globalization;

namespace Dvc.Indicators.Cli;

/// <summary>Tells what became of the records of each file, where details are wanted.</summary>
internal static class RecordDetails
{
    public static void Tell(ReadReport read, Streams streams)
    {
        foreach (var file in read.Files)
        {
            var (counts, culture) = (file.Counts, CultureInfo.InvariantCulture);
            streams.Detail(new(
                string.Create(culture, $"{file.File}: đã đọc {counts.Read} = nhận {counts.Accepted} + thay thế {counts.Superseded} + từ chối {counts.Rejected}"),
                string.Create(culture, $"{file.File}: read {counts.Read} = accepted {counts.Accepted} + superseded {counts.Superseded} + rejected {counts.Rejected}")));
        }
    }
}
