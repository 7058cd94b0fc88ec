using System.CommandLine;
using Dvc.Indicators.Cli.Answers;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>What the questions share that need records.</summary>
internal static class AnalysisRecords
{
    /// <summary>The days unless others are asked for.</summary>
    public const long Days = 7;

    public static void Require(ParseResult parsed, AnswerOptions inputs)
    {
        if (!inputs.Inputs.HasRecords(parsed))
        {
            throw ToolFailure.Of(
                ExitCode.WrongUsage,
                $"{parsed.CommandResult.Command.Name}: không có --dossiers; cho phép: bản ghi, vì số liệu không cho biết từng hồ sơ",
                $"{parsed.CommandResult.Command.Name}: found no --dossiers; allowed: records, as figures do not tell single dossiers");
        }
    }

    /// <summary>The answer, unless the calendar ends before the days do.</summary>
    public static T Find<T>(Func<T> find)
    {
        try
        {
            return find();
        }
        catch (MissingCalendarYearException exception)
        {
            throw ToolFailure.Of(
                ExitCode.InvalidInput, "--days: lịch ngày làm việc không có dữ liệu của năm sau thời điểm chốt; đề nghị bổ sung lịch bằng --calendar", $"--days: {exception.Message}");
        }
    }
}
