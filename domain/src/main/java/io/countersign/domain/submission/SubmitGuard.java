package io.countersign.domain.submission;

import io.countersign.domain.deviation.Figure;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The obstacles to submitting, all at once: gaps, undeclared deviations, a rule nobody can satisfy. */
final class SubmitGuard {

    private SubmitGuard() {
    }

    static List<Fault> faults(Dossier dossier, UserId submitter) {
        var review = Reviews.ofSubmitting(dossier, submitter, List.of());
        var faults = new ArrayList<>(review.completeness().gaps());
        review.deviations().undeclared().stream()
                .map(finding -> new Fault(Offer.placeOf(finding.field()), FaultCode.UNDECLARED_DEVIATION,
                        Map.of("constraint", finding.constraint(), "required",
                                finding.required().map(Figure::toString).orElse(""))))
                .forEach(faults::add);
        review.understaffed().forEach(leaf -> faults.add(new Fault(Pointer.ROOT, FaultCode.RULE_UNSATISFIABLE,
                Map.of("consultantTypeId", leaf.consultantType().toString(),
                        "consultantType",
                        dossier.surroundings().consultantTypeNames().getOrDefault(leaf.consultantType(), ""),
                        "count", Integer.toString(leaf.count())))));
        if (review.understaffed().isEmpty() && review.evaluation().verdict() == Verdict.UNSATISFIABLE) {
            faults.add(Fault.at(Pointer.ROOT, FaultCode.RULE_UNSATISFIABLE));
        }
        return faults;
    }
}
