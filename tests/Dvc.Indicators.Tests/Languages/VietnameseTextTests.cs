using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dvc.Indicators.Tests.Languages;

public class VietnameseTextTests
{
    private const string Bases = "aAeEiIoOuUyYbđăâêôơưÂƠạộ ";
    private const string Marks = "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323";

    // 12 plain or shaped vowels in 5 tones (60), ă â ê ô ơ ư (6) and đ make 67, upper case too: 134.
    private static readonly string[] Letters = AllLetters().ToArray();

    [Fact]
    public void There_are_134_letters_beyond_the_plain_ones() => Letters.Should().HaveCount(134).And.OnlyHaveUniqueItems();

    [Fact]
    public void The_tests_run_where_unicode_can_be_asked() => "a\u0301".Normalize(NormalizationForm.FormC).Should().Be("\u00E1");

    [Fact]
    public void Every_letter_comes_back_from_its_parts()
    {
        foreach (var letter in Letters)
        {
            VietnameseText.ToNfc(letter.Normalize(NormalizationForm.FormD)).Should().Be(letter);
        }
    }

    [Fact]
    public void A_sentence_of_all_letters_comes_back_from_its_parts()
    {
        var text = string.Join(' ', Letters);

        VietnameseText.ToNfc(text.Normalize(NormalizationForm.FormD)).Should().Be(text);
    }

    [Theory]
    [InlineData("a\u0302\u0323", "ậ")]
    [InlineData("a\u0323\u0302", "ậ")]
    [InlineData("â\u0323", "ậ")]
    [InlineData("ạ\u0302", "ậ")]
    [InlineData("o\u0323\u031B", "ợ")]
    [InlineData("O\u0301\u031B", "Ớ")]
    [InlineData("Thu\u031B\u0309a \u0110u\u0301c", "Thửa Đúc")]
    public void Marks_are_composed_in_any_order_that_means_the_same(string parts, string composed) =>
        VietnameseText.ToNfc(parts).Should().Be(composed);

    [Fact]
    public void Any_run_of_letters_and_marks_is_what_unicode_says()
    {
        var character = Gen.Frequency(
            (3, Gen.Elements(Bases.ToCharArray())),
            (2, Gen.Elements(Marks.ToCharArray())),
            (1, Gen.Elements("\u0327\u0304\u0340\u212B\u1100\u1161\u0438\u2026".ToCharArray())));
        var text = character.ArrayOf().Select(characters => new string(characters)).ToArbitrary();

        Prop.ForAll(text, t => VietnameseText.ToNfc(t) == t.Normalize(NormalizationForm.FormC))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Every_character_is_treated_as_unicode_says_between_a_letter_and_a_mark()
    {
        var wrong = new List<int>();
        for (var code = 1; code <= 0x1FFFF; code++)
        {
            // Not text: surrogates, and the character that no normalisation accepts.
            if (code is (>= 0xD800 and <= 0xDFFF) or 0xFFFE)
            {
                continue;
            }

            var text = "e\u0323" + char.ConvertFromUtf32(code) + "\u0302";
            if (VietnameseText.ToNfc(text) != text.Normalize(NormalizationForm.FormC))
            {
                wrong.Add(code);
            }
        }

        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("So Tu phap")]
    [InlineData("Sở Tư pháp thành phố Hồ Chí Minh – 50 000 ₫")]
    public void Composed_text_is_given_back_as_it_is(string text) => VietnameseText.ToNfc(text).Should().BeSameAs(text);

    [Fact]
    public void Pictures_beyond_the_first_plane_are_left_alone() =>
        VietnameseText.ToNfc("\U0001F600a\u0301").Should().Be("\U0001F600á");

    [Fact]
    public void Half_a_surrogate_pair_is_left_alone_and_the_letters_beside_it_are_composed()
    {
        VietnameseText.ToNfc("a\u0301\uD83D").Should().Be("á\uD83D");
        VietnameseText.ToNfc("\uDC00a").Should().Be("\uDC00a");
    }

    [Fact]
    public void No_text_is_refused()
    {
        var act = () => VietnameseText.ToNfc(null!);

        act.Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void A_localized_text_is_composed()
    {
        var text = new LocalizedText("Ha\u0300 No\u0323\u0302i", "Ha\u0300 Noi");

        text.Vietnamese.Should().Be("Hà Nội");
        text.English.Should().Be("Hà Noi");
    }

    private static IEnumerable<string> AllLetters()
    {
        foreach (var c in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")
        {
            foreach (var tone in "\u0300\u0301\u0303\u0309\u0323")
            {
                yield return $"{c}{tone}".Normalize(NormalizationForm.FormC);
            }
        }

        foreach (var c in "ăâêôơưđĂÂÊÔƠƯĐ")
        {
            yield return c.ToString();
        }
    }
}
