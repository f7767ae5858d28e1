using Marketplace.Mail;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Mail;

/// <summary>RFC 8058: a letter that may be stopped says so to mail programs, any other does not.</summary>
public sealed class StopHeaderTests
{
    [Fact]
    public void A_letter_that_may_be_stopped_names_the_address_to_post_to_and_any_other_names_none()
    {
        var letter = new Letter("lan@example.com", "Sắp hết hàng", "Còn 1 gói.") { StopAddress = "https://cho.example/thu/abc" };
        var headers = LetterPaper.Of(letter, new MailOptions(), DateTimeOffset.UnixEpoch).Headers;
        headers["List-Unsubscribe"].ShouldBe("<https://cho.example/thu/abc/thoi>");
        headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");

        var required = LetterPaper.Of(letter with { StopAddress = null }, new MailOptions(), DateTimeOffset.UnixEpoch).Headers;
        required["List-Unsubscribe"].ShouldBeNull();
        required["List-Unsubscribe-Post"].ShouldBeNull();
    }
}
