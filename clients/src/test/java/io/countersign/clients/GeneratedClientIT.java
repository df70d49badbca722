package io.countersign.clients;

import static io.countersign.clients.GeneratedClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import generated.countersign.ApiClient;
import generated.countersign.api.ApprovalRulesApi;
import generated.countersign.api.EquipmentTemplatesApi;
import generated.countersign.api.PeopleApi;
import generated.countersign.api.ProjectsApi;
import generated.countersign.api.RequirementsApi;
import generated.countersign.api.ReviewApi;
import generated.countersign.api.SubmissionsApi;
import generated.countersign.model.ApprovalRule;
import generated.countersign.model.Ballot;
import generated.countersign.model.Condition;
import generated.countersign.model.DecisionInput;
import generated.countersign.model.DecisionKind;
import generated.countersign.model.DisciplineRule;
import generated.countersign.model.Problem;
import generated.countersign.model.ProblemCode;
import generated.countersign.model.RequirementsPatch;
import generated.countersign.model.RuleCheck;
import generated.countersign.model.Submission;
import generated.countersign.model.SubmissionInput;
import generated.countersign.model.SubmissionPatch;
import generated.countersign.model.SubmissionStatus;
import generated.countersign.model.Verdicts;
import generated.countersign.model.WhenRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** The main job, done with nothing but what is generated from the contract. */
class GeneratedClientIT {

    private final ApiClient contractor = as("contractor");
    private final SubmissionsApi submissions = new SubmissionsApi(contractor);
    private final UUID project = done(new ProjectsApi(contractor).listProjects(null, null)).getItems().getFirst()
            .getId();
    private final UUID pumpRoom = done(
            new EquipmentTemplatesApi(contractor).listEquipmentTemplates(null, "pump room", true, null, null))
            .getItems().getFirst().getId();

    @Test
    void leadsFromWhatIsRequiredToTheVerdict() {
        var requirements = new RequirementsApi(as("plumbing"));
        var before = done(requirements.getRequirementsWithHttpInfo(project, pumpRoom, null));
        done(requirements.updateRequirements(tag(before), project, pumpRoom,
                new RequirementsPatch().values(Map.of("area", quantity("28", "m2"))), null));

        var draft = draft(UUID.randomUUID().toString());
        var id = body(draft).getId();
        var review = done(submissions.submitSubmission(tag(draft), id, null, UUID.randomUUID().toString(), null));
        for (var consultant : List.of("plumbing", "structural")) {
            approve(as(consultant), review);
        }

        assertThat(done(new ReviewApi(contractor).getVerdict(id, null)).getVerdict()).isEqualTo(Verdicts.APPROVED);
        assertThat(done(submissions.getSubmission(id, null)).getStatus()).isEqualTo(SubmissionStatus.APPROVED);
    }

    private static void approve(ApiClient consultant, Submission review) {
        var me = done(new PeopleApi(consultant).getMe(null)).getId();
        var discipline = review.getBallInCourt().stream().filter(court -> court.getUserIds().contains(me)).findFirst()
                .orElseThrow().getConsultantTypeId();
        var approval = new DecisionInput().consultantTypeId(discipline).round(review.getRound())
                .decision(DecisionKind.APPROVED);
        done(new ReviewApi(consultant).decideSubmission(review.getId(), approval, null,
                UUID.randomUUID().toString()));
    }

    @Test
    void sendsARequestAgainWithoutAnotherEffect() {
        var key = UUID.randomUUID().toString();
        var first = draft(key);
        var again = draft(key);

        assertThat(body(again)).isEqualTo(body(first));
        assertThat(first.getHeaders().getFirst("Idempotency-Replayed")).isNull();
        assertThat(again.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void changesOnlyWhatItNames() {
        var draft = draft(UUID.randomUUID().toString());
        var patched = done(submissions.updateSubmission(tag(draft), body(draft).getId(),
                new SubmissionPatch().leadTimeDays(30), null));

        assertThat(patched.getLeadTimeDays()).isEqualTo(30);
        assertThat(patched.getValues()).isEqualTo(body(draft).getValues()).isNotEmpty();
    }

    @Test
    void readsWhyItIsRefused() {
        var refusal = catchThrowableOfType(WebClientResponseException.class,
                () -> done(
                        submissions.submitSubmission("\"0.stale\"", body(draft(UUID.randomUUID().toString())).getId(),
                                null, null, null)));

        assertThat(refusal.getStatusCode().value()).isEqualTo(412);
        assertThat(refusal.getResponseBodyAs(Problem.class)).extracting(Problem::getCode)
                .isEqualTo(ProblemCode.PRECONDITION_FAILED);
    }

    @Test
    void readsTheWholeCatalogue() {
        var templates = new EquipmentTemplatesApi(contractor);
        var all = done(templates.listEquipmentTemplates(null, null, null, 200, null)).getItems();

        assertThat(all).hasSize(44);
        assertThat(done(templates.getTemplateVersion(pumpRoom, 1, null)).getApprovalRule().getAllOf()).hasSize(2);
    }

    @Test
    void writesARuleWithACondition() {
        var discipline = UUID.randomUUID();
        var person = UUID.randomUUID();
        var largeRooms = new Condition().field("area").is(Condition.IsEnum.GREATER_THAN).value("30").unit("m2");
        var rule = new ApprovalRule().when(new WhenRule().condition(largeRooms)
                .rule(new ApprovalRule().discipline(new DisciplineRule().consultantTypeId(discipline))));
        var ballot = new Ballot().consultantTypeId(discipline).userId(person).decision(DecisionKind.REJECTED);
        var check = new RuleCheck().rule(rule).eligible(Map.of(discipline.toString(), List.of(person)))
                .ballots(List.of(ballot)).values(Map.of("area", quantity("32", "m2")));

        assertThat(done(new ApprovalRulesApi(contractor).checkApprovalRule(check, null)).getVerdict())
                .isEqualTo(Verdicts.REJECTED);
    }

    private ResponseEntity<Submission> draft(String key) {
        return done(submissions.createSubmissionWithHttpInfo(project, new SubmissionInput().templateId(pumpRoom)
                .name("Pump room, building B")
                .values(Map.of("area", quantity("32.5", "m2"), "height", quantity("3", "m"), "drainage_systems",
                        List.of("floor_drain", "sump_pump"))),
                null, key));
    }

    private static Map<String, String> quantity(String value, String unit) {
        return Map.of("value", value, "unit", unit);
    }

    private static <T> T done(Mono<T> call) {
        return Objects.requireNonNull(call.block());
    }

    private static <T> T body(ResponseEntity<T> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    private static String tag(ResponseEntity<?> answer) {
        return Objects.requireNonNull(answer.getHeaders().getETag());
    }
}
