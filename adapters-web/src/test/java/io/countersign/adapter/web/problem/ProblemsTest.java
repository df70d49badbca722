package io.countersign.adapter.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.text.Texts;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.refusal.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static final UUID ID = new UUID(1, 2);
    private static final Map<Refusal, String> CODES = Map.ofEntries(
            Map.entry(new Refusal.NotFound(), "404 not-found"),
            Map.entry(new Refusal.Forbidden(List.of(Refusal.Role.ADMIN)), "403 forbidden"),
            Map.entry(new Refusal.SelfApproval(), "403 self-approval"),
            Map.entry(new Refusal.NotAssigned(ID), "403 not-assigned"),
            Map.entry(new Refusal.PreconditionRequired(), "428 precondition-required"),
            Map.entry(new Refusal.PreconditionFailed(3), "412 precondition-failed"),
            Map.entry(new Refusal.NotInReview("draft"), "409 not-in-review"),
            Map.entry(new Refusal.AlreadyInReview(1), "409 already-in-review"),
            Map.entry(new Refusal.Locked(1), "409 locked"),
            Map.entry(new Refusal.Final("void"), "409 final"),
            Map.entry(new Refusal.DecisionsExist(2), "409 decisions-exist"),
            Map.entry(new Refusal.HasHistory(2), "409 has-history"),
            Map.entry(new Refusal.RoundClosed(2), "409 round-closed"),
            Map.entry(new Refusal.StaleRound(2), "409 stale-round"),
            Map.entry(new Refusal.NotYourTurn(), "409 not-your-turn"),
            Map.entry(new Refusal.DecisionExists(ID), "409 decision-exists"),
            Map.entry(new Refusal.TemplateRetired(), "409 template-retired"),
            Map.entry(new Refusal.TemplateNotPublished(), "409 template-not-published"),
            Map.entry(new Refusal.InUse(Map.of("decisions", 3L)), "409 in-use"),
            Map.entry(new Refusal.Duplicate("name"), "409 duplicate"),
            Map.entry(new Refusal.AlreadyDone(), "409 conflict"),
            Map.entry(new Refusal.InvalidContent(List.of(at("/a", FaultCode.REQUIRED))), "422 invalid-content"));

    private static Fault at(String pointer, FaultCode code) {
        return Fault.at(new Pointer(pointer), code);
    }

    @Test
    void wordEveryRefusalWithItsFacts() {
        assertThat(CODES.keySet().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(Refusal.class.getPermittedSubclasses()).collect(Collectors.toSet()));
        CODES.forEach((refusal, expected) -> {
            var problem = Problems.of(refusal);
            assertThat(problem.code().status() + " " + problem.code().slug()).isEqualTo(expected);
            for (var texts : List.of(Texts.ENGLISH, Texts.HEBREW)) {
                var detail = ProblemDocument.document(problem, texts, "/x").member("detail");
                var brief = texts.all().getProperty("problem." + problem.code().slug() + ".detail.brief");
                assertThat(detail).as(expected).isPresent().get().isNotEqualTo(JsonValue.text(String.valueOf(brief)));
            }
        });
    }

    @Test
    void countUsesOfWhatIsInUse() {
        var document = ProblemDocument.document(
                Problems.of(new Refusal.InUse(Map.of("templateVersions", 3L, "assignments", 1L))), Texts.ENGLISH, "/x");
        assertThat(document.member("detail")).contains(
                JsonValue.text("It is still used: consultant assignments: 1, published versions: 3."));
        assertThat(document.member("counts")).contains(JsonValue.JsonObject.with()
                .put("assignments", JsonValue.number(1)).put("templateVersions", JsonValue.number(3)).build());
    }

    @Test
    void nameTheCodeThatFaultsShare() {
        assertThat(code(at("/a", FaultCode.UNKNOWN_FIELD), at("/b", FaultCode.UNKNOWN_FIELD)))
                .isEqualTo("unknown-field");
        assertThat(code(at("/a", FaultCode.UNKNOWN_FIELD), at("/b", FaultCode.REQUIRED))).isEqualTo("invalid-content");
        assertThat(code(at("/values/a", FaultCode.UNDECLARED_DEVIATION))).isEqualTo("undeclared-deviation");
        assertThat(code(at("/decision", FaultCode.UNACCEPTED_DEVIATION))).isEqualTo("unaccepted-deviation");
        assertThat(code(at("", FaultCode.RULE_UNSATISFIABLE))).isEqualTo("rule-unsatisfiable");
        assertThat(code(at("/approvalRule/allOf", FaultCode.EMPTY_OPERANDS), at("/approvalRule", FaultCode.WRONG_TYPE)))
                .isEqualTo("rule-malformed");
        assertThat(code(at("/rule", FaultCode.RULE_TOO_DEEP))).isEqualTo("rule-malformed");
        assertThat(code(at("/rules", FaultCode.WRONG_TYPE))).isEqualTo("invalid-content");
        assertThat(code(at("/name", FaultCode.REQUIRED), at("/approvalRule", FaultCode.EMPTY_OPERANDS)))
                .isEqualTo("invalid-content");
    }

    private static String code(Fault... faults) {
        return Problems.codeOf(List.of(faults)).slug();
    }
}
