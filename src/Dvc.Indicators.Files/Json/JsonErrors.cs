using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>What makes a file of JSON unreadable.</summary>
internal static class JsonErrors
{
    /// <summary>The error for a record that is larger than can be.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line of the record, in a payload its position from 1.</param>
    public static InputException TooLarge(string file, long line)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{CsvHead.LargestRecord >> 20} MiB");
        return new InputException(new FileError(
            file, line, null, new($"bản ghi lớn hơn {size}", $"a record of more than {size}"),
            new($"bản ghi nhiều nhất {size}", $"records of at most {size}")));
    }

    /// <summary>The error for a payload that is no JSON.</summary>
    /// <param name="file">The file.</param>
    /// <param name="place">Where it is none.</param>
    public static FileError Malformed(string file, JsonPlace place) => new(
        file,
        null,
        null,
        new(
            string.Create(CultureInfo.InvariantCulture, $"JSON bị cắt hoặc hỏng ở dòng {place.Lines + 1}, byte {place.Bytes + 1}"),
            string.Create(CultureInfo.InvariantCulture, $"JSON that breaks off or is damaged at line {place.Lines + 1}, byte {place.Bytes + 1}")),
        new("mảng hồ sơ nguyên vẹn, hoặc đối tượng có mảng data", "a whole array of dossiers, or an object with the array data"));
}
