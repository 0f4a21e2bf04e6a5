using Outrigger.Core.Documents;
using Outrigger.Server.Api.Cloner;
using Outrigger.Server.Api.Handoff.Documents;
using Outrigger.Server.Api.PivotReport.Documents;
using Outrigger.Server.Incidents;
using Outrigger.Server.Privacy.Reporting;

namespace Outrigger.Server.Api;

/// <summary>Every kind of document that the server stores.</summary>
static class ServerDocuments
{
    public static DocumentTypes Types { get; } = new([ClonerPreferencesStore.DocumentType, .. HandoffDocuments.All, .. PivotDocuments.All, .. IncidentDocuments.All, .. ReportingDocuments.All]);
}
