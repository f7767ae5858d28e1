using Marketplace.Catalog.Certificates.Proposals;
using Marketplace.Monitor.Query;

namespace Marketplace.Monitor.Certificates;

/// <summary>Where an officer goes after something was done about a certificate.</summary>
internal static class DoneUrl
{
    public static string Of(CertificateDone done) => done.ProposalId is { } proposal ? Paths.Proposal(proposal) : Paths.Certificate(done.Code);
}
