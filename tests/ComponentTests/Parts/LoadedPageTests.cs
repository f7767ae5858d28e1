using Bunit;
using Marketplace.Components;
using Marketplace.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Shouldly;
using Xunit;

namespace Marketplace.ComponentTests.Parts;

/// <summary>Pages wait for databases: what they show is never drawn while they do.</summary>
public sealed class LoadedPageTests : BunitContext
{
    private static readonly TimeSpan _wait = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task Nothing_is_drawn_while_a_page_still_reads()
    {
        var page = Render<SlowPage>();
        (await page.WaitForElementAsync("p")).TextContent.ShouldBe("read");
        page.RenderCount.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_of_a_form_is_drawn_while_its_page_does_what_was_asked()
    {
        var sender = new SlowSender();
        var frame = Render<FormFrame>(p => p.Add(f => f.Sender, sender).AddChildContent(builder => builder.AddContent(0, sender.Words)));
        frame.Markup.ShouldContain("before");
        await frame.Find("form").SubmitAsync();
        frame.Markup.ShouldContain("after");
    }

    private sealed class SlowPage : LoadedPage
    {
        private string? _read;

        protected override async Task LoadAsync()
        {
            await Task.Delay(_wait);
            _read = "read";
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "p");
            builder.AddContent(1, _read ?? throw new InvalidOperationException("It is drawn half-way."));
            builder.CloseElement();
        }
    }

    private sealed class SlowSender : IFormSender
    {
        private string _words = "before";

        public string Words => IsBusy ? throw new InvalidOperationException("It is drawn half-way.") : _words;

        public FormState State => FormState.Good;

        public string? Once => "x";

        public bool IsBusy { get; private set; }

        public async Task SendAsync()
        {
            IsBusy = true;
            await Task.Delay(_wait);
            _words = "after";
            IsBusy = false;
        }
    }
}
