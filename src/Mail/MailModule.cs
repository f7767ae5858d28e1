using Marketplace.Mail.Notices;
using Marketplace.Shared.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Mail;

/// <summary>E-mail: SMTP when <c>Mail:Smtp:Host</c> is set, else files in the folder "mail".</summary>
public static class MailModule
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        var section = configuration.GetSection("Mail");
        services.AddOptions<MailOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<OperatorOptions>().Bind(configuration.GetSection("Operator")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(new MailFolder(Path.Combine(dataFolder, "mail")));
        if (string.IsNullOrWhiteSpace(section["Smtp:Host"])) services.AddSingleton<IMailer, FolderMailer>();
        else services.AddSingleton<IMailer, SmtpMailer>();
        services.AddDataProtection();
        services.AddScoped<NoticeTickets>();
        services.AddScoped<PostNotices>();
        services.AddScoped<StopNotices>();
        services.AddJob<SendLetter, SendLetterHandler>("mail.letter");
        return services;
    }
}
