namespace Marketplace.Mail.Notices;

/// <summary>Kinds of letters that come again and again and that their reader may stop. Stored by name. What is in no kind cannot be stopped.</summary>
public enum NoticeKind { Morning, LowStock, ChannelReminder, CertificateReminder }
