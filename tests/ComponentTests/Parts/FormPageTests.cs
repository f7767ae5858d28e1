using Bunit;
using Marketplace.Components;
using Marketplace.Components.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.ComponentTests.Parts;

public sealed class FormPageTests : PartsContext
{
    [Fact]
    public async Task Whoever_saves_over_a_change_of_the_same_moment_is_told_so_and_keeps_what_was_typed()
    {
        var http = new DefaultHttpContext();
        var page = Render<OvertakenPage>(p => p.AddCascadingValue<HttpContext>(http));
        await page.Find("form").SubmitAsync();
        http.PageStatus().ShouldBe(StatusCodes.Status409Conflict);
        page.Find("[role=alert]").TextContent.ShouldContain("Có người vừa sửa cùng lúc");
        page.Find("input[name=name]").GetAttribute("value").ShouldBe("Mật ong");
    }

    private sealed class NameForm
    {
        public string Name { get; set; } = "";
    }

    private sealed class OvertakenPage : FormPage<NameForm>
    {
        public OvertakenPage() => Form = new NameForm { Name = "Mật ong" };

        protected override Task<FormAnswer> SubmitAsync(CancellationToken cancel) => throw new DbUpdateConcurrencyException();

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<FormFrame>(0);
            builder.AddComponentParameter(1, nameof(FormFrame.Sender), this);
            builder.AddComponentParameter(2, nameof(FormFrame.ChildContent), (RenderFragment)(inner =>
            {
                inner.OpenComponent<FormField>(0);
                inner.AddComponentParameter(1, nameof(FormField.Name), nameof(NameForm.Name));
                inner.AddComponentParameter(2, nameof(FormField.Label), "Tên");
                inner.AddComponentParameter(3, nameof(FormField.Value), Typed.Name);
                inner.CloseComponent();
            }));
            builder.CloseComponent();
        }
    }
}
