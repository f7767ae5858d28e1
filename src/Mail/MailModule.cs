using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Mail;

/// <summary>E-mail: SMTP, or files in a folder during development.</summary>
public static class MailModule
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services;
}
