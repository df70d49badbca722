package io.countersign.adapter.web.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.rule.Evaluation;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.RuleForm;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Review;
import java.util.List;
import java.util.Optional;

/** What the rule says of the decisions so far, with the evidence, as JSON. */
record VerdictResponse(int round, String verdict, Part evaluation, List<Missing> missing) {

    /** The verdict of one part of the rule. */
    record Part(JsonValue rule, String verdict, boolean open,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Boolean> conditionNotEvaluable, List<Part> parts) {

        static Part from(Evaluation evaluation) {
            return new Part(RuleForm.toJson(evaluation.rule()), evaluation.verdict().jsonName(), evaluation.open(),
                    evaluation.undecidable() ? Optional.of(true) : Optional.empty(),
                    evaluation.parts().stream().map(Part::from).toList());
        }
    }

    /** Votes that a leaf of the rule still lacks. */
    record Missing(String consultantTypeId, int count) {}

    static VerdictResponse from(Dossier dossier) {
        var evaluation = Review.of(dossier).evaluation();
        return new VerdictResponse(dossier.submission().head().rounds(), evaluation.verdict().jsonName(),
                Part.from(evaluation), missing(evaluation));
    }

    private static List<Missing> missing(Evaluation evaluation) {
        return evaluation.verdict().positive()
                ? List.of()
                : evaluation.leaves()
                        .filter(leaf -> leaf.votesMissing() > 0 && leaf.rule() instanceof Rule.Discipline)
                        .map(leaf -> new Missing(((Rule.Discipline) leaf.rule()).consultantType().toString(),
                                leaf.votesMissing()))
                        .toList();
    }
}
