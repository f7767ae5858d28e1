using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Marketplace.Components.Forms;

/// <summary>What stands before every form: small bodies, and a friendly answer of the page itself when its token has grown old.</summary>
public static class FormDoor
{
    /// <summary>Bytes of a body that carries no files.</summary>
    public const int LargestForm = 64 * 1024;

    private static readonly object _stale = new();

    /// <summary>The form that was sent is only shown again: its token has grown old.</summary>
    public static bool IsStale(HttpContext http) => http.Items.ContainsKey(_stale);

    /// <summary>Stands around the framework's check of the token.</summary>
    public static void UseForms(this IApplicationBuilder app)
    {
        app.Use(Limit);
        app.UseAntiforgery();
        app.Use(KeepWhatWasTyped);
    }

    private static async Task Limit(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }
        var takesFiles = TakesFiles(http);
        if (!takesFiles)
        {
            if (http.Request.ContentLength > LargestForm)
            {
                http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return;
            }
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = LargestForm;
        }
        if (IsFormPage(http)) NameForm(http, await ReadAsync(http));
        else if (!takesFiles && http.Request.HasFormContentType) await ReadAsync(http);
        await next(http);
    }

    /// <summary>What cannot be read as a form (another kind of body, no boundary, no end, too many fields) is the sender's mistake.</summary>
    private static async Task<IFormCollection> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType) throw new BadHttpRequestException("The body is no form.", StatusCodes.Status415UnsupportedMediaType);
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception problem) when (problem is InvalidDataException or NotSupportedException or ArgumentException
            or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form cannot be read.", StatusCodes.Status400BadRequest, problem);
        }
    }

    private static Task KeepWhatWasTyped(HttpContext http, RequestDelegate next)
    {
        var check = http.Features.Get<IAntiforgeryValidationFeature>();
        if (check is { IsValid: false } && IsFormPage(http) && http.Request.SentByOwnPage())
        {
            http.Items[_stale] = true;
            http.Features.Set<IAntiforgeryValidationFeature>(new Passed());
        }
        return next(http);
    }

    /// <summary>The page has one form: a sender that names none means it.</summary>
    private static void NameForm(HttpContext http, IFormCollection form)
    {
        if (form.ContainsKey(FormFields.Handler)) return;
        var fields = form.ToDictionary(f => f.Key, f => f.Value, StringComparer.OrdinalIgnoreCase);
        fields[FormFields.Handler] = new StringValues(FormFields.Name);
        http.Request.Form = new FormCollection(fields, form.Files);
    }

    private static bool IsFormPage(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page && page.Type.IsAssignableTo(typeof(IFormPage));

    private static bool TakesFiles(HttpContext http)
    {
        var endpoint = http.GetEndpoint();
        return endpoint?.Metadata.GetMetadata<TakesFilesAttribute>() is not null
            || endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.IsDefined(typeof(TakesFilesAttribute), inherit: true) is true;
    }

    private sealed class Passed : IAntiforgeryValidationFeature
    {
        public bool IsValid => true;

        public Exception? Error => null;
    }
}

/// <summary>This page or endpoint takes files: its body may be as large as the process allows at all.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TakesFilesAttribute : Attribute;
