using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>What an object of JSON shows of being an answer with dossiers in it, as far as it was looked at.</summary>
/// <param name="HasArray">Whether a list of dossiers was met.</param>
/// <param name="IsPayload">Whether it is an answer.</param>
/// <param name="IsClosed">Whether all of it was looked at.</param>
/// <param name="Length">The bytes that were looked at; 0 where it is damaged.</param>
internal readonly record struct Envelope(bool HasArray, bool IsPayload, bool IsClosed, int Length)
{
    /// <summary>The list of dossiers, or one.</summary>
    public const int Data = 0;

    /// <summary>What may stand around the list, or be it.</summary>
    public const int Wrapping = 1;

    /// <summary>The code of a failed answer.</summary>
    public const int Code = 2;

    /// <summary>What a failed answer says.</summary>
    public const int Message = 3;

    private const int Column = 4;

    /// <summary>The names of members.</summary>
    public static readonly JsonNames Members = new(
        ("data", Data), ("result", Wrapping), ("payload", Wrapping), ("error_code", Code), ("errorCode", Code),
        ("message", Message), ("error_message", Message), ("errorMessage", Message), ("msg", Message),
        ("MaHoSo", Column), ("MaTTHC", Column), ("TrangThaiHoSo", Column));

    /// <summary>Whether a member is one in which lists of dossiers stand.</summary>
    public static bool HoldsDossiers(int member) => member is Data or Wrapping;

    /// <summary>Looks at an object, up to the first list of dossiers.</summary>
    public static Envelope Look(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content, isFinalBlock: false, new JsonReaderState(DossierJson.Strict));
        var (member, around) = (JsonNames.Unknown, JsonNames.Unknown);
        var (hasSign, hasColumn) = (false, false);
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.EndObject, CurrentDepth: 0 })
                {
                    return new Envelope(false, hasSign && !hasColumn, true, (int)reader.BytesConsumed);
                }

                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth <= 2)
                {
                    member = Members.Find(reader.ValueSpan);
                    around = reader.CurrentDepth == 1 ? member : around;
                    hasSign |= reader.CurrentDepth == 1 && member is Data or Code;
                    hasColumn |= reader.CurrentDepth == 1 && member == Column;
                    continue;
                }

                var isMember = reader.CurrentDepth == 1 || (reader.CurrentDepth == 2 && HoldsDossiers(around));
                if (isMember && reader.TokenType == JsonTokenType.StartArray && HoldsDossiers(member))
                {
                    return new Envelope(true, !hasColumn, false, (int)reader.BytesConsumed);
                }

                hasSign |= isMember && reader is { TokenType: JsonTokenType.StartObject, CurrentDepth: 2 } && member == Data;
                member = JsonNames.Unknown;
            }
        }
        catch (JsonException)
        {
            return new Envelope(false, hasSign && !hasColumn, true, 0);
        }

        return new Envelope(false, hasSign && !hasColumn, false, (int)reader.BytesConsumed);
    }
}
