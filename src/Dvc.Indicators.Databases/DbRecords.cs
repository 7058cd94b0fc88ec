using System.Data.Common;
using System.Text;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Databases;

/// <summary>
/// The rows of a query as input of the readers of small files: procedures, authority, decisions, petitions, agencies and figures. Safe for use by
/// several threads.
/// </summary>
public static class DbRecords
{
    /// <summary>An input whose records are the rows of a query.</summary>
    /// <param name="name">The name that messages show.</param>
    /// <param name="open">
    /// Runs the query, which names its columns as the contract does; it is called when the input is read, and the rows are closed then.
    /// </param>
    /// <returns>The input, for readers such as <see cref="ProcedureFile"/>: rows are its lines, the first of which is line 2, after the names.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static InputSource ToInput(string name, Func<DbDataReader> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new InputSource(name, () => new MemoryStream(Table(open), writable: false));
    }

    private static byte[] Table(Func<DbDataReader> open)
    {
        using var rows = open();
        using var table = new MemoryStream();
        Write(table, rows.FieldCount, column => Encoding.UTF8.GetBytes(rows.GetName(column)));
        while (rows.Read())
        {
            Write(table, rows.FieldCount, column => DbValueText.Of(rows, column));
        }

        return table.ToArray();
    }

    // One line a row, whatever is in it: a line break in a name is a blank.
    private static void Write(MemoryStream table, int columns, Func<int, byte[]> valueOf)
    {
        for (var column = 0; column < columns; column++)
        {
            table.Write(column == 0 ? "\""u8 : ",\""u8);
            foreach (var one in valueOf(column))
            {
                table.Write(one switch { (byte)'"' => "\"\""u8, (byte)'\n' or (byte)'\r' => " "u8, _ => [one] });
            }

            table.WriteByte((byte)'"');
        }

        table.WriteByte((byte)'\n');
    }
}
