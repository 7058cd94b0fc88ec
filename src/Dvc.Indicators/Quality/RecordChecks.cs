using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>The findings about one record, from the record alone.</summary>
/// <remarks>Pure functions; safe for use by several threads.</remarks>
internal static class RecordChecks
{
    /// <summary>The findings about one dossier.</summary>
    /// <param name="dossier">The dossier, as one version of it was written.</param>
    /// <param name="context">What is known besides.</param>
    /// <param name="place">Where it was read.</param>
    /// <returns>The findings in the order of the rules; empty for most dossiers.</returns>
    /// <exception cref="ArgumentNullException">The dossier or the context is null.</exception>
    public static ImmutableArray<QualityFinding> Of(Dossier dossier, QualityContext context, RecordPlace place = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(context);
        var findings = new Findings(dossier, place);
        var values = DossierValues.From(dossier).ToLanes();
        var procedure = new OneLane((uint)CatalogueRules.FlagsOf(context.Catalogue, dossier.Procedure));
        CheckTimes(dossier, values, findings);
        CheckSupplements(dossier, values, findings);
        CheckClosing(dossier, values, findings);
        CheckDeadline(dossier, values, procedure, findings);
        CheckProcedure(dossier, values, procedure, context, findings);
        CheckAgency(dossier, context, findings);
        return findings.ToImmutable();
    }

    /// <summary>The findings about one decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="place">Where it was read.</param>
    /// <returns>The findings; empty for most decisions.</returns>
    /// <exception cref="ArgumentNullException">The decision is null.</exception>
    public static ImmutableArray<QualityFinding> Of(PublishingDecision decision, RecordPlace place = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Effective is not null
            ? []
            :
            [
                new QualityFinding
                {
                    Rule = QualityRule.DecisionWithoutEffectiveDate,
                    Key = decision.Procedure,
                    Agency = decision.Agency,
                    Column = Fields.Effective,
                    Value = "",
                    Place = place,
                    Message = RecordTexts.DecisionWithoutEffectiveDate(decision),
                },
            ];
    }

    private static void CheckTimes(Dossier dossier, in DossierLanes<OneLane> values, Findings findings)
    {
        if (DossierChecks.FinishedEqualsReceived(values).IsSet)
        {
            var text = RecordTexts.FinishedEqualsReceived(dossier);
            findings.Add(QualityRule.FinishedEqualsReceived, Fields.Finished, $"{dossier.Received}", text);
        }

        if (DossierChecks.IsBeforeReceived(values, values.Finished).IsSet)
        {
            findings.AddBeforeReceived(QualityRule.EndBeforeStart, Fields.Finished, $"{dossier.Finished}");
        }

        if (DossierChecks.IsBeforeReceived(values, values.Returned).IsSet)
        {
            findings.AddBeforeReceived(QualityRule.EndBeforeStart, Fields.Returned, $"{dossier.Returned}");
        }

        if (DossierChecks.DueBeforeReceived(values).IsSet)
        {
            findings.AddBeforeReceived(QualityRule.DueBeforeReceived, Fields.Due, $"{dossier.Due}");
        }

        if (DossierChecks.ReturnedBeforeFinished(values).IsSet)
        {
            var text = RecordTexts.ReturnedBeforeFinished(dossier);
            findings.Add(QualityRule.ReturnedBeforeFinished, Fields.Returned, $"{dossier.Returned}", text);
        }

        CheckFarTime(dossier, values, values.Finished, Fields.Finished, $"{dossier.Finished}", findings);
        CheckFarTime(dossier, values, values.Returned, Fields.Returned, $"{dossier.Returned}", findings);
        CheckFarTime(dossier, values, values.Due, Fields.Due, $"{dossier.Due}", findings);
    }

    private static void CheckFarTime(
        Dossier dossier, in DossierLanes<OneLane> values, OneLane time, string column, string value, Findings findings)
    {
        if (DossierChecks.IsFarFromReception(values, time).IsSet)
        {
            findings.Add(QualityRule.FarFromReception, column, value, RecordTexts.FarFromReception(dossier, column, value));
        }
    }

    private static void CheckSupplements(Dossier dossier, in DossierLanes<OneLane> values, Findings findings)
    {
        if (DossierChecks.CompletedBeforeRequested(values).IsSet)
        {
            var text = RecordTexts.CompletedBeforeRequested(dossier);
            findings.Add(QualityRule.SupplementOutOfOrder, Fields.SupplementCompleted, $"{dossier.SupplementCompleted}", text);
        }

        if (DossierChecks.IsBeforeReceived(values, values.SupplementRequested).IsSet)
        {
            findings.AddBeforeReceived(QualityRule.SupplementOutOfOrder, Fields.SupplementRequested, $"{dossier.SupplementRequested}");
        }
    }

    private static void CheckClosing(Dossier dossier, in DossierLanes<OneLane> values, Findings findings)
    {
        if (DossierChecks.ProcessedWithoutReception(values).IsSet)
        {
            findings.Add(QualityRule.ProcessedBeforeReceived, Fields.Received, "", RecordTexts.ProcessedBeforeReceived(dossier));
        }

        if (DossierChecks.SupplementAsProcessed(values).IsSet)
        {
            var text = RecordTexts.SupplementAsProcessed(dossier);
            findings.Add(QualityRule.SupplementAsProcessed, Fields.SupplementRequested, $"{dossier.SupplementRequested}", text);
        }

        if (DossierChecks.ClosedWithoutEnd(values).IsSet)
        {
            findings.Add(QualityRule.ClosedWithoutEnd, Fields.Finished, "", RecordTexts.ClosedWithoutEnd(dossier));
        }
    }

    private static void CheckDeadline(Dossier dossier, in DossierLanes<OneLane> values, OneLane procedure, Findings findings)
    {
        if (DossierChecks.WithoutDeadline(values, procedure).IsSet)
        {
            findings.Add(QualityRule.NoDeadline, Fields.Due, "", RecordTexts.NoDeadline(dossier));
        }

        if (DossierChecks.DeadlineAtMidnight(values).IsSet)
        {
            findings.Add(QualityRule.DeadlineAtMidnight, Fields.Due, $"{dossier.Due}", RecordTexts.DeadlineAtMidnight(dossier));
        }
    }

    private static void CheckProcedure(
        Dossier dossier, in DossierLanes<OneLane> values, OneLane procedure, QualityContext context, Findings findings)
    {
        if (DossierChecks.IsUnlisted(procedure).IsSet)
        {
            findings.Add(QualityRule.UnknownProcedure, Fields.Procedure, dossier.Procedure, RecordTexts.UnknownProcedure(dossier));
            if (context.Catalogue?.FindNear(dossier.Procedure) is { } near)
            {
                findings.Add(QualityRule.ProcedureNear, Fields.Procedure, dossier.Procedure, RecordTexts.ProcedureNear(dossier, near.Code));
            }
        }

        if (DossierChecks.PaidWithoutOwing(values, procedure).IsSet)
        {
            var value = dossier.OnlinePayment.ToString(CultureInfo.InvariantCulture);
            findings.Add(QualityRule.PaidWithoutOwing, Fields.OnlinePayment, value, RecordTexts.PaidWithoutOwing(dossier));
        }
    }

    private static void CheckAgency(Dossier dossier, QualityContext context, Findings findings)
    {
        if (context.Roster is not { } roster || context.IsSettled(dossier.Agency))
        {
            return;
        }

        var code = dossier.Agency.ToString();
        if (RuleOf(roster.StatusOf(dossier.Agency)) is { } rule)
        {
            findings.Add(rule, Fields.Agency, code, RecordTexts.AgencyWithoutRow(dossier.Key, dossier.Agency, rule));
        }

        if (roster.ReusedFrom(dossier.Agency) is { } first && dossier.Received?.Date < first)
        {
            findings.Add(QualityRule.CodeReused, Fields.Agency, code, RecordTexts.CodeReused(dossier, first));
        }
    }

    /// <summary>What is said of the records of an agency that has no row in its period; null for nothing.</summary>
    public static QualityRule? RuleOf(AgencyStatus status) => status switch
    {
        AgencyStatus.Unknown => QualityRule.UnknownAgency,
        AgencyStatus.NotBegun => QualityRule.AgencyNotBegun,
        AgencyStatus.Divided => QualityRule.AgencyDivided,
        AgencyStatus.Ended => QualityRule.AgencyEnded,
        _ => null,
    };

    // Most dossiers have no finding: the list is made with the first.
    private sealed class Findings(Dossier dossier, RecordPlace place)
    {
        private ImmutableArray<QualityFinding>.Builder? _list;

        public void AddBeforeReceived(QualityRule rule, string column, string value) =>
            Add(rule, column, value, RecordTexts.BeforeReceived(dossier, column, value));

        public void Add(QualityRule rule, string column, string value, LocalizedText message)
        {
            _list ??= ImmutableArray.CreateBuilder<QualityFinding>();
            _list.Add(new QualityFinding
            {
                Rule = rule,
                Key = dossier.Key,
                Agency = dossier.Agency,
                Column = column,
                Value = value,
                Place = place,
                Message = message,
            });
        }

        public ImmutableArray<QualityFinding> ToImmutable() => _list?.ToImmutable() ?? [];
    }
}
