namespace Dvc.Indicators.Tests.Languages;

public class VietnameseComparerTests
{
    public static TheoryData<string> SortedLists =>
    [
        // The alphabet, f, j, w and z at their Latin places.
        "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z",

        // Tones: ngang, huyền, hỏi, ngã, sắc, nặng.
        "ma mà mả mã má mạ",
        "a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ b",
        "ơ ờ ở ỡ ớ ợ p",

        // A tone counts only where all base letters are equal: mạ before mai.
        "ma mạ mai mài mãi mái mại man",

        // Case comes last of all: the tone decides before it.
        "an An AN àn Àn",

        // Đ is a letter of its own, after all of D.
        "Da Dy Đa Đà Đy E",
    ];

    [Theory]
    [MemberData(nameof(SortedLists))]
    public void Letters_stand_in_the_order_of_the_alphabet_then_tones_then_case(string sorted) =>
        sorted.Split(' ').Reverse().Order(VietnameseComparer.Ordering).Should().Equal(sorted.Split(' '));

    [Fact]
    public void Provinces_stand_as_a_Vietnamese_reader_expects()
    {
        // By hand: blanks before letters; a < ă < â, d < đ, e < ê, o < ô, u < ư; tones only where all letters are equal.
        string[] sorted =
        [
            "An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai",
            "Hà Nội", "Hà Tĩnh", "Hải Phòng", "Hồ Chí Minh", "Huế", "Hưng Yên", "Khánh Hòa", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng",
            "Nghệ An", "Ninh Bình", "Phú Thọ", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sơn La", "Tây Ninh", "Thái Nguyên", "Thanh Hóa",
            "Tuyên Quang", "Vĩnh Long",
        ];

        sorted.Should().HaveCount(34);
        sorted.Reverse().Order(VietnameseComparer.Ordering).Should().Equal(sorted);
    }

    [Theory]
    [InlineData("Phường 9", "Phường 10")]
    [InlineData("Phường 010", "Phường 11")]
    [InlineData("Phường 2 B", "Phường 10 A")]
    [InlineData("Phường 99999999999999999999", "Phường 100000000000000000000")]
    [InlineData("Xã 1", "Xã A")]
    [InlineData("Hà An", "Hàng")]
    [InlineData("Sở", "Sở Y tế")]
    [InlineData("Z", "Ω")]
    [InlineData(null, "")]
    [InlineData("", "a")]
    [InlineData("Phường 01", "Phường 1")]
    public void One_stands_before_the_other(string? first, string second)
    {
        VietnameseComparer.Ordering.Compare(first, second).Should().BeNegative();
        VietnameseComparer.Ordering.Compare(second, first).Should().BePositive();
    }

    [Fact]
    public void Decomposed_text_is_the_same_text()
    {
        VietnameseComparer.Ordering.Compare("Đồng Tháp", "Đo\u0302\u0300ng Tha\u0301p").Should().Be(0);
        VietnameseComparer.Ordering.Compare(null, null).Should().Be(0);
        VietnameseComparer.Ordering.Compare("ab", "ab").Should().Be(0);
    }
}
