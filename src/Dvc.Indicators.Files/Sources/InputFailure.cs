using System.Diagnostics.CodeAnalysis;

namespace Dvc.Indicators.Files;

/// <summary>Says in our words why a file could not be opened or read.</summary>
internal static class InputFailure
{
    private static readonly LocalizedText ReadableFile = new("tệp đọc được", "a file that can be read");

    public static FileStream OpenFile(string path) => Directory.Exists(path)
        ? throw new InputException(new FileError(path, null, null, new("một thư mục", "a directory"), new("một tệp", "a file")))
        : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    /// <summary>The error for an exception of opening or reading; false for exceptions of other kinds.</summary>
    public static bool TryDescribe(string name, Exception exception, [NotNullWhen(true)] out FileError? error)
    {
        LocalizedText? found = exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => FilePattern.IsPattern(name)
                ? new("mẫu tên không khớp tệp nào", "no file that matches")
                : new("tên tệp không tồn tại", "no such file"),
            UnauthorizedAccessException => new("tệp mà người dùng này không được đọc", "a file that this user must not read"),
            InvalidDataException => new("tệp gzip bị hỏng hoặc bị cắt", "a gzip file that is damaged or cut off"),
            IOException io => new($"lỗi đọc ({ErrorValue.OneLine(io.Message)})", $"a reading error ({ErrorValue.OneLine(io.Message)})"),
            _ => null,
        };
        var allowed = exception is InvalidDataException ? new LocalizedText("tệp nguyên vẹn", "a whole one") : ReadableFile;
        error = found is null ? null : new FileError(name, null, null, found, allowed);
        return error is not null;
    }
}
