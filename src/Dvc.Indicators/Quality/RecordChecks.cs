using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>The findings about one record, from the record alone.</summary>
/// <remarks>Pure functions; safe for use by several threads.</remarks>
public static class RecordChecks
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
        CheckTimes(dossier, findings);
        CheckSupplements(dossier, findings);
        CheckClosing(dossier, findings);
        CheckDeadline(dossier, context, findings);
        CheckProcedure(dossier, context, findings);
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

    private static void CheckTimes(Dossier dossier, Findings findings)
    {
        if (dossier.Received is not { } received)
        {
            return;
        }

        if (dossier.Finished == received)
        {
            var text = RecordTexts.FinishedEqualsReceived(dossier);
            findings.Add(QualityRule.FinishedEqualsReceived, Fields.Finished, received.ToString(), text);
        }

        if (dossier.Finished is { } finished && finished < received)
        {
            findings.AddBeforeReceived(QualityRule.EndBeforeStart, Fields.Finished, finished.ToString());
        }

        if (dossier.Returned is { } returned && returned < received)
        {
            findings.AddBeforeReceived(QualityRule.EndBeforeStart, Fields.Returned, returned.ToString());
        }

        if (dossier.Due is { } due && (due.HasTimeOfDay ? due.Time < received : due.Day < received.Date))
        {
            findings.AddBeforeReceived(QualityRule.DueBeforeReceived, Fields.Due, due.ToString());
        }
    }

    private static void CheckSupplements(Dossier dossier, Findings findings)
    {
        var requested = dossier.SupplementRequested;
        if (dossier.SupplementCompleted is { } completed && (requested is null || completed < requested))
        {
            var text = RecordTexts.CompletedBeforeRequested(dossier);
            findings.Add(QualityRule.SupplementOutOfOrder, Fields.SupplementCompleted, completed.ToString(), text);
        }

        if (requested is { } asked && asked < dossier.Received)
        {
            findings.AddBeforeReceived(QualityRule.SupplementOutOfOrder, Fields.SupplementRequested, asked.ToString());
        }
    }

    private static void CheckClosing(Dossier dossier, Findings findings)
    {
        var isProcessed = dossier.Status is DossierStatus.Processed or DossierStatus.Returned;
        if (isProcessed && dossier.Received is null)
        {
            findings.Add(QualityRule.ProcessedBeforeReceived, Fields.Received, "", RecordTexts.ProcessedBeforeReceived(dossier));
        }

        if (isProcessed && dossier.SupplementRequested is { } requested && dossier.SupplementCompleted is null)
        {
            var text = RecordTexts.SupplementAsProcessed(dossier);
            findings.Add(QualityRule.SupplementAsProcessed, Fields.SupplementRequested, requested.ToString(), text);
        }

        var isClosed = isProcessed || dossier.Status is DossierStatus.Withdrawn or DossierStatus.Stopped;
        if (isClosed && dossier.Finished is null && dossier.Returned is null)
        {
            findings.Add(QualityRule.ClosedWithoutEnd, Fields.Finished, "", RecordTexts.ClosedWithoutEnd(dossier));
        }
    }

    private static void CheckDeadline(Dossier dossier, QualityContext context, Findings findings)
    {
        // New and refused dossiers are in no figure: nobody promised anything yet.
        var isPromised = dossier.Status is not (DossierStatus.New or DossierStatus.Refused);
        if (isPromised && dossier.Due is null && context.Catalogue?.Find(dossier.Procedure)?.Limit is null)
        {
            findings.Add(QualityRule.NoDeadline, Fields.Due, "", RecordTexts.NoDeadline(dossier));
        }

        if (dossier.Due is { HasTimeOfDay: true, Time.IsMidnight: true } due)
        {
            findings.Add(QualityRule.DeadlineAtMidnight, Fields.Due, due.ToString(), RecordTexts.DeadlineAtMidnight(dossier));
        }
    }

    private static void CheckProcedure(Dossier dossier, QualityContext context, Findings findings)
    {
        var procedure = context.Catalogue?.Find(dossier.Procedure);
        if (context.Catalogue is not null && procedure is null)
        {
            findings.Add(QualityRule.UnknownProcedure, Fields.Procedure, dossier.Procedure, RecordTexts.UnknownProcedure(dossier));
        }

        var owes = procedure is null ? dossier.Fee > 0 : procedure.HasFee && dossier.Fee is not 0m;
        if (dossier.IsPaidOnline && !owes)
        {
            var value = dossier.OnlinePayment.ToString(CultureInfo.InvariantCulture);
            findings.Add(QualityRule.PaidWithoutOwing, Fields.OnlinePayment, value, RecordTexts.PaidWithoutOwing(dossier, value));
        }
    }

    private static void CheckAgency(Dossier dossier, QualityContext context, Findings findings)
    {
        if (context.Roster is not { } roster || roster.Resolve(dossier.Agency) >= 0)
        {
            return;
        }

        var (rule, text) = roster.Knows(dossier.Agency)
            ? (QualityRule.AgencyNotBegun, RecordTexts.AgencyNotBegun(dossier))
            : (QualityRule.UnknownAgency, RecordTexts.UnknownAgency(dossier));
        findings.Add(rule, Fields.Agency, dossier.Agency.ToString(), text);
    }

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
