namespace Dvc.Indicators.Cli.Answers;

/// <summary>A column of an answer.</summary>
/// <param name="Id">Its name in CSV and JSON: part of the contract.</param>
/// <param name="Title">Its title for people.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record AnswerColumn(string Id, LocalizedText Title, AnswerKind Kind = AnswerKind.Text);
