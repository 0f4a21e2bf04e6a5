using Outrigger.Trust.Controls;

namespace Outrigger.Server.Trust;

/// <summary>Figures that a feature shows to anyone on <c>/trust</c>, such as how many reports are open. Nothing in them tells of a customer or helps an attacker.</summary>
interface ITrustFigures
{
    string Heading { get; }

    IReadOnlyList<Detail> Now();
}
