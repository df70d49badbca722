package io.countersign.domain.rule;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.document.Field;
import io.countersign.domain.document.Members;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.user.UserId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** The JSON form of explanations: {@code {"verdict", "evaluation", "witnesses", "missing"}}. */
public final class ExplanationJson {

    private static final int MAX_WITNESSES = 100_000;

    private ExplanationJson() {
    }

    /** @return the proof in an explanation, whatever else it tells; empty with faults when there is none */
    public static Optional<Proof> readProof(Field explanation) {
        return explanation.members().flatMap(members -> {
            var rule = members.required("evaluation").members().flatMap(part -> RuleJson.read(part.required("rule")));
            var verdict = members.required("verdict").oneOf(Verdict.BY_JSON_NAME);
            var place = members.required("witnesses");
            var witnesses = place.list(0, MAX_WITNESSES, ExplanationJson::witness);
            return rule.flatMap(read -> verdict
                    .flatMap(said -> witnesses.map(facts -> new Proof(read, facts, said))))
                    .filter(proof -> explanation.faults().none());
        });
    }

    /**
     * @param names the names of disciplines, of those that are known
     * @return the explanation as JSON, with the rule of each part and the defaults of its leaves written out
     */
    public static JsonObject toJson(Explanation explanation, Map<ConsultantTypeId, String> names) {
        return JsonObject.with()
                .put("verdict", explanation.proof().verdict().jsonName())
                .put("evaluation", toJson(explanation.evaluation()))
                .put("witnesses", JsonValue.array(explanation.proof().witnesses().stream()
                        .map(ExplanationJson::toJson).toList()))
                .put("missing", JsonValue.array(explanation.missing().stream()
                        .map(votes -> toJson(votes, Optional.ofNullable(names.get(votes.consultantType())))).toList()))
                .build();
    }

    private static JsonObject toJson(Evaluation part) {
        return JsonObject.with()
                .put("rule", RuleJson.toJson(part.rule()))
                .put("verdict", part.verdict().jsonName())
                .put("open", JsonValue.of(part.open()))
                .put("conditionNotEvaluable", part.undecidable() ? Optional.of(JsonValue.of(true)) : Optional.empty())
                .put("parts", JsonValue.array(part.parts().stream().map(ExplanationJson::toJson).toList()))
                .build();
    }

    private static JsonObject toJson(MissingVotes votes, Optional<String> name) {
        return JsonObject.with()
                .put("consultantTypeId", votes.consultantType().toString())
                .put("consultantTypeName", name.map(JsonValue::text))
                .put("count", JsonValue.number(votes.count()))
                .put("open", JsonValue.of(votes.open()))
                .put("userIds", JsonValue.texts(votes.awaited()))
                .build();
    }

    private static JsonObject toJson(Witness witness) {
        return switch (witness) {
            case Ballot(var type, var user, var decision) -> JsonObject.with()
                    .put("consultantTypeId", type.toString())
                    .put("userId", user.toString())
                    .put("decision", decision.jsonName())
                    .build();
            case Witness.Awaited(var type, var user) -> JsonObject.with()
                    .put("consultantTypeId", type.toString())
                    .put("userId", user.toString())
                    .put("awaited", JsonValue.of(true))
                    .build();
            case Witness.Roll(var type, var users) -> JsonObject.with()
                    .put("consultantTypeId", type.toString())
                    .put("userIds", JsonValue.texts(users))
                    .build();
            case Witness.Holds(var condition, var truth) -> JsonObject.with()
                    .put("condition", condition.toJson())
                    .put("truth", truth.jsonName())
                    .build();
        };
    }

    private static Optional<Witness> witness(Field field) {
        return field.members().flatMap(members -> {
            var witness = members.has("condition") ? holds(members) : ofDiscipline(members);
            members.close();
            return witness;
        });
    }

    private static Optional<Witness> holds(Members members) {
        var condition = ConditionJson.read(members.required("condition"));
        var truth = members.required("truth").oneOf(Truth.BY_JSON_NAME);
        return condition.flatMap(claimed -> truth.map(said -> new Witness.Holds(claimed, said)));
    }

    private static Optional<Witness> ofDiscipline(Members members) {
        var type = members.required("consultantTypeId").id(ConsultantTypeId::new);
        if (members.has("userIds")) {
            var users = members.required("userIds").list(0, MAX_WITNESSES, user -> user.id(UserId::new));
            return type.flatMap(of -> users.map(all -> new Witness.Roll(of, new HashSet<>(all))));
        }
        var user = members.required("userId").id(UserId::new);
        if (members.has("awaited")) {
            var awaited = isTrue(members.required("awaited"));
            return type.filter(of -> awaited).flatMap(of -> user.map(who -> new Witness.Awaited(of, who)));
        }
        var decision = members.required("decision").oneOf(DecisionKind.BY_JSON_NAME);
        return type.flatMap(of -> user.flatMap(who -> decision.map(kind -> new Ballot(of, who, kind))));
    }

    private static boolean isTrue(Field field) {
        var truth = field.bool();
        if (truth.filter(is -> !is).isPresent()) {
            field.faults().add(field.pointer(), FaultCode.NOT_ALLOWED_VALUE, "allowed", true);
        }
        return truth.orElse(false);
    }
}
