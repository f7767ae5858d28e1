namespace Marketplace.Catalog.Certificates;

/// <summary>What a product's certificate says on a day. Unverified = its date of issue is not known.</summary>
public enum CertificateState { None, Unverified, Valid, Expired, Revoked }
