using System.Text;

namespace Dvc.Indicators.Samples;

/// <summary>An agency's code as dossiers write it.</summary>
internal static class AgencyTexts
{
    private const int GroupsOfReversed = 4;

    /// <summary>The form as given, and the reversed form of four groups, as <c>000.00.12.H15</c> for <c>H15.12</c>.</summary>
    public static (byte[] Given, byte[] Reversed) BothForms(string code)
    {
        var groups = code.Split('.');
        var isReversible = groups.Length < GroupsOfReversed && char.IsAsciiLetter(groups[0][0]) && groups.All(group => group.Length > 0)
            && groups.Skip(1).All(group => char.IsAsciiDigit(group[0]) && group.Trim('0').Length > 0);
        var zeros = string.Concat(Enumerable.Range(groups.Length, Math.Max(0, GroupsOfReversed - groups.Length))
            .Reverse().Select(place => place == GroupsOfReversed - 1 ? "000." : "00."));
        var given = Encoding.UTF8.GetBytes(code);
        return (given, isReversible ? Encoding.UTF8.GetBytes(zeros + string.Join('.', groups.Reverse())) : given);
    }

    /// <summary>What the keys of an agency's dossiers begin with.</summary>
    public static byte[] KeyPrefix(string code) => Encoding.UTF8.GetBytes(code + "-");
}
