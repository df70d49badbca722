package io.countersign.domain.round;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.user.UserId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision that a consultant wants to make.
 *
 * @param onBehalfOf who holds the seat to be filled; empty when there is one only that can be meant
 */
public record DecisionDraft(ConsultantTypeId consultantType, Optional<UserId> onBehalfOf, int round,
        Decision.Statement statement, Optional<DecisionId> supersedes) {

    private static final int MAX_COMMENTS = 5000;
    private static final int MAX_KEY = 64;

    public DecisionDraft {
        Objects.requireNonNull(consultantType, "consultantType");
        Objects.requireNonNull(onBehalfOf, "onBehalfOf");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(supersedes, "supersedes");
    }

    /** @return the decision that the document spells, or its faults */
    public static Checked<DecisionDraft> read(JsonValue document) {
        var faults = new Faults();
        return faults.check(Field.of(document, faults).required().members().flatMap(members -> {
            var type = members.required("consultantTypeId").id(ConsultantTypeId::new);
            var onBehalfOf = members.optional("onBehalfOf").id(UserId::new);
            var round = members.required("round").integer(1, Integer.MAX_VALUE);
            var kind = members.required("decision").oneOf(DecisionKind.BY_JSON_NAME);
            var place = members.optional("comments");
            var comments = place.text(1, MAX_COMMENTS);
            kind.filter(it -> it.needsComments() && comments.isEmpty() && (place.raw().isEmpty() || place.isCleared()))
                    .ifPresent(it -> place.required());
            var accepted = members.optional("acceptedDeviations")
                    .list(0, TemplateDefinition.MAX_SPECIFICATIONS, element -> element.text(1, MAX_KEY))
                    .orElse(List.of());
            var supersedes = members.optional("supersedes").id(DecisionId::new);
            members.close();
            return type.flatMap(who -> round.flatMap(number -> kind
                    .map(how -> new DecisionDraft(who, onBehalfOf, number,
                            new Decision.Statement(how, comments, accepted), supersedes))));
        }));
    }
}
