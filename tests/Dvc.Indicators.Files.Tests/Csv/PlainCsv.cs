using System.Text;

namespace Dvc.Indicators.Files.Tests.Csv;

/// <summary>CSV read one character at a time, slow and clear: what the fast reader is held against.</summary>
internal static class PlainCsv
{
    /// <summary>The records with the lines on which they start, and the line of a quote that is still open at the end, or 0.</summary>
    public static (List<(long Line, List<string> Fields)> Records, long OpenQuoteLine) Read(string text, char separator)
    {
        var records = new List<(long Line, List<string> Fields)>();
        long line = 1;
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] is '\r' or '\n')
            {
                line++;
                at += Break(text, at);
                continue;
            }

            var start = line;
            var fields = new List<string>();
            while (true)
            {
                var field = new StringBuilder();
                if (at < text.Length && text[at] == '"')
                {
                    var quoteLine = line;
                    at++;
                    while (true)
                    {
                        if (at >= text.Length)
                        {
                            return (records, quoteLine);
                        }

                        if (text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
                        {
                            field.Append('"');
                            at += 2;
                        }
                        else if (text[at] == '"')
                        {
                            at++;
                            break;
                        }
                        else
                        {
                            var length = text[at] is '\r' or '\n' ? Break(text, at) : 1;
                            line += text[at] is '\r' or '\n' ? 1 : 0;
                            field.Append(text, at, length);
                            at += length;
                        }
                    }
                }

                while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
                {
                    field.Append(text[at++]);
                }

                fields.Add(field.ToString());
                if (at >= text.Length || text[at] != separator)
                {
                    break;
                }

                at++;
            }

            records.Add((start, fields));
        }

        return (records, 0);
    }

    private static int Break(string text, int at) => text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
}
