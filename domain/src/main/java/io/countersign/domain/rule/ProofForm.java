package io.countersign.domain.rule;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.document.Field;
import io.countersign.domain.document.Members;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.user.UserId;
import java.util.HashSet;
import java.util.Optional;

/** The JSON form of proofs: that of the answers that explain a verdict. */
public final class ProofForm {

    private static final int MAX_WITNESSES = 100_000;

    private ProofForm() {
    }

    /** @return the proof in an answer that explains a verdict, whatever else it tells; empty with faults when there is none */
    public static Optional<Proof> read(Field answer) {
        return answer.members().flatMap(members -> {
            var rule = members.required("evaluation").members().flatMap(part -> RuleForm.read(part.required("rule")));
            var verdict = members.required("verdict").oneOf(Verdict.BY_JSON_NAME);
            var place = members.required("witnesses");
            var witnesses = place.list(0, MAX_WITNESSES, ProofForm::witness);
            return rule.flatMap(read -> verdict
                    .flatMap(said -> witnesses.map(facts -> new Proof(read, facts, said))))
                    .filter(proof -> answer.faults().none());
        });
    }

    /** @return the witness as JSON */
    public static JsonObject toJson(Witness witness) {
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
        var condition = ConditionForm.read(members.required("condition"));
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
