using System.CommandLine;
using System.CommandLine.Help;
using System.Text;

namespace Dvc.Indicators.Cli.Help;

/// <summary>The help of one verb as text, 100 columns wide.</summary>
internal sealed class HelpText(Command command, IReadOnlyList<string> examples, Language language)
{
    private const int Width = 100;
    private const int WidestName = 30;

    private static readonly LocalizedText ToolText = new(
        "Tính, xếp hạng, so sánh và giải thích Bộ chỉ số theo Quyết định 766/QĐ-TTg. Chính xác, từ số liệu đến từng phần trăm điểm.",
        "Computes, ranks, compares and explains Viet Nam's Decision 766/QĐ-TTg index. Exact, from figures to the last hundredth.");

    private static readonly LocalizedText HelpOptionText = new("Hiển thị trợ giúp này.", "Show this help.");
    private static readonly LocalizedText VersionOptionText = new("Hiển thị phiên bản.", "Show the version.");

    private readonly StringBuilder _text = new();

    /// <summary>What help says of a verb, option or argument; those of the parser's own are told here.</summary>
    public static LocalizedText TextOf(Symbol symbol) => symbol switch
    {
        IDescribed described => described.Text,
        HelpOption => HelpOptionText,
        VersionOption => VersionOptionText,
        RootCommand => ToolText,
        _ => throw new InvalidOperationException($"{symbol.Name} has no help."),
    };

    public override string ToString()
    {
        _text.Clear();
        AddWrapped(TextOf(command).In(language), 0);
        AddTitle(HelpTitles.Usage);
        _text.Append("  ").Append(Usage()).Append('\n');
        AddRows(HelpTitles.Arguments, command.Arguments, argument => NameOf(argument));
        AddRows(HelpTitles.Verbs, command.Subcommands, verb => verb.Name);
        var options = AllOptions().ToLookup(GroupOf);
        foreach (var group in Enum.GetValues<HelpGroup>())
        {
            AddRows(HelpTitles.Of(group), options[group], NameOf);
        }

        AddTitle(HelpTitles.Examples);
        foreach (var example in examples)
        {
            _text.Append("  ").Append(example).Append('\n');
        }

        return _text.ToString();
    }

    private static HelpGroup GroupOf(Option option) => option is IToolOption known ? known.Group : HelpGroup.General;

    // Those of the whole tool are options of every verb.
    private IEnumerable<Option> AllOptions()
    {
        var root = command.Parents.OfType<Command>().FirstOrDefault();
        while (root?.Parents.OfType<Command>().FirstOrDefault() is { } above)
        {
            root = above;
        }

        var inherited = root?.Options.Where(option => option.Recursive && !command.Options.Any(own => own.Name == option.Name)) ?? [];
        return command.Options.Concat(inherited).Where(option => !option.Hidden);
    }

    private string Usage()
    {
        var path = new List<string> { command.Name };
        for (var above = command.Parents.OfType<Command>().FirstOrDefault(); above is not null; above = above.Parents.OfType<Command>().FirstOrDefault())
        {
            path.Insert(0, above.Name);
        }

        path[0] = "dvc-indicators";
        path.AddRange(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{NameOf(argument)}]" : NameOf(argument)));
        if (command.Subcommands.Count > 0)
        {
            path.Add(HelpTitles.Verb.In(language));
        }

        path.Add(HelpTitles.Options.In(language));
        return string.Join(' ', path);
    }

    private string NameOf(Argument argument) => HelpTitles.ValueName(argument.Name.ToUpperInvariant()).In(language);

    private string NameOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Order(StringComparer.Ordinal).Append(option.Name));
        return option.HelpName is { } value ? $"{names} {HelpTitles.ValueName(value).In(language)}" : names;
    }

    private void AddTitle(LocalizedText title) => _text.Append('\n').Append(title.In(language)).Append(":\n");

    private void AddRows<T>(LocalizedText title, IEnumerable<T> symbols, Func<T, string> name)
        where T : Symbol
    {
        var rows = symbols.Select(symbol => (Name: name(symbol), Text: TextOf(symbol).In(language))).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        AddTitle(title);
        var width = Math.Min(WidestName, rows.Max(row => row.Name.Length)) + 4;
        foreach (var (label, text) in rows)
        {
            _text.Append("  ").Append(label);
            if (label.Length + 4 > width)
            {
                _text.Append('\n').Append(' ', width);
            }
            else
            {
                _text.Append(' ', width - label.Length - 2);
            }

            AddWrapped(text, width);
        }
    }

    private void AddWrapped(string text, int indent)
    {
        var column = indent;
        foreach (var word in text.Split(' '))
        {
            if (column > indent && column + 1 + word.Length > Width)
            {
                _text.Append('\n').Append(' ', indent);
                column = indent;
            }

            _text.Append(column > indent ? " " : "").Append(word);
            column += word.Length + (column > indent ? 1 : 0);
        }

        _text.Append('\n');
    }
}
