using System.Net;
using Marketplace.Accounts.SignIn;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Accounts;

public sealed class SignInThrottleTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Room_is_bounded_and_an_account_under_attack_is_not_freed_by_a_flood_of_others()
    {
        var throttle = new SignInThrottle(_clock);
        for (var i = 0; i < SignInThrottle.Limit; i++) throttle.TryEnter(SignInAttempt.Of("victim", IPAddress.Loopback, null)).ShouldBe(ThrottleAnswer.Enters);
        for (var i = 0; i < SignInThrottle.Room * 2; i++) throttle.TryEnter(SignInAttempt.Of("u" + i, new IPAddress(i + 0x0100_0000L), null));
        throttle.Count.ShouldBeLessThanOrEqualTo(SignInThrottle.Room + 2);
        throttle.TryEnter(SignInAttempt.Of("victim", IPAddress.Parse("203.0.113.9"), null)).ShouldNotBe(ThrottleAnswer.Enters);
    }

    [Fact]
    public void Refusal_is_told_once_until_something_is_free_again()
    {
        var throttle = new SignInThrottle(_clock);
        var attempt = SignInAttempt.Of("a", null, null);
        for (var i = 0; i < SignInThrottle.Limit; i++) throttle.TryEnter(attempt);
        throttle.TryEnter(attempt).ShouldBe(ThrottleAnswer.FullNow);
        throttle.TryEnter(attempt).ShouldBe(ThrottleAnswer.StillFull);
        _clock.Advance(SignInThrottle.Window);
        throttle.TryEnter(attempt).ShouldBe(ThrottleAnswer.Enters);
    }
}
