package io.countersign.adapter.web.submission;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Samples.equipment;
import static io.countersign.application.submission.ReviewScene.CONTRACTOR;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.WebFixture;
import io.countersign.application.InMemoryStore;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.ReviewScene;
import io.countersign.application.submission.port.in.CompareRoundsUseCase;
import io.countersign.application.submission.port.in.CreateSubmissionUseCase;
import io.countersign.application.submission.port.in.DecideSubmissionUseCase;
import io.countersign.application.submission.port.in.DeleteSubmissionUseCase;
import io.countersign.application.submission.port.in.EditSubmissionUseCase;
import io.countersign.application.submission.port.in.GetDecisionUseCase;
import io.countersign.application.submission.port.in.GetDeviationReportUseCase;
import io.countersign.application.submission.port.in.GetRoundUseCase;
import io.countersign.application.submission.port.in.GetSubmissionUseCase;
import io.countersign.application.submission.port.in.GetVerdictUseCase;
import io.countersign.application.submission.port.in.ListDecisionsUseCase;
import io.countersign.application.submission.port.in.ListOutdatedDraftsUseCase;
import io.countersign.application.submission.port.in.ListRoundsUseCase;
import io.countersign.application.submission.port.in.ListSubmissionsUseCase;
import io.countersign.application.submission.port.in.MigrateSubmissionUseCase;
import io.countersign.application.submission.port.in.OverrideSubmissionUseCase;
import io.countersign.application.submission.port.in.PreviewMigrationUseCase;
import io.countersign.application.submission.port.in.RecallSubmissionUseCase;
import io.countersign.application.submission.port.in.RetractDecisionUseCase;
import io.countersign.application.submission.port.in.SubmitSubmissionUseCase;
import io.countersign.application.submission.port.in.VoidSubmissionUseCase;
import io.countersign.application.submission.port.in.WithdrawSubmissionUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.refusal.Outcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** How a submission is answered, byte for byte: its entity tag is of these bytes, and clients keep it. */
class SubmissionResponseTest {

    private static final Instant NOW = Instant.parse("2096-03-01T10:00:00.123456Z");

    private static final Equipment PUMP = equipment(9, PROJECT);

    private final ReviewPorts ports = ReviewPorts.of(new InMemoryStore(() -> NOW));
    private final ReviewScene scene = new ReviewScene(ports);
    private final WebTestClient client;

    SubmissionResponseTest() {
        client = WebFixture.of(SubmissionResponseTest.class)
                .with(GetSubmissionUseCase.class, query -> Work
                        .decide(ports.submissions().findDossier(query.id(), query.actor()), Outcome::done))
                .without(CompareRoundsUseCase.class, CreateSubmissionUseCase.class, DecideSubmissionUseCase.class,
                        DeleteSubmissionUseCase.class, EditSubmissionUseCase.class, GetDecisionUseCase.class,
                        GetDeviationReportUseCase.class, GetRoundUseCase.class, GetVerdictUseCase.class,
                        ListDecisionsUseCase.class, ListOutdatedDraftsUseCase.class, ListRoundsUseCase.class,
                        ListSubmissionsUseCase.class, MigrateSubmissionUseCase.class, OverrideSubmissionUseCase.class,
                        PreviewMigrationUseCase.class, RecallSubmissionUseCase.class, RetractDecisionUseCase.class,
                        SubmitSubmissionUseCase.class, VoidSubmissionUseCase.class, WithdrawSubmissionUseCase.class)
                .client("admin");
        done(ports.ports().equipment().insert(PUMP, CONTRACTOR.id()));
        scene.draft(1);
        scene.edit(1, "{\"equipmentId\": \"%s\", \"leadTimeDays\": 90}".formatted(PUMP.id()));
        scene.draft(2);
        scene.edit(2, """
                {"requiredOnSite": null, "values": null, "documents": null, "checklist": null}""");
    }

    private String answer(int n) {
        return String.valueOf(client.get().uri("/api/v1/equipment-submissions/" + submission(n)).exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
    }

    @Test
    void holdsEveryMemberOfTheOfferInItsPlace() {
        assertThat(answer(1)).startsWith("""
                {"id":"10000000-0000-4000-8000-000000000000","number":"SUB-0001",\
                "projectId":"10000000-0000-4000-8000-000000000000","templateId":"10000000-0000-4000-8000-000000000000",\
                "templateVersion":1,"latestTemplateVersion":1,"equipmentId":"90000000-0000-4000-8000-000000000000",\
                "name":"Pump ממ\\"ד","status":"draft","round":0,\
                "values":{"weight":12.50,"note":"5 mg/l <b> \u200f","flow":1e2},\
                "documents":[{"key":"datasheet","name":"curve.pdf","uri":"https://example.org/a?b=c&d"}],\
                "checklist":{"seen":true},"declaredDeviations":[],"requiredOnSite":"2096-07-01","leadTimeDays":90,\
                "submitBy":"2096-04-02","reviewDueOn":null,""");
    }

    @Test
    void saysNullOfWhatIsNotOffered() {
        assertThat(answer(2)).contains(
                """
                        "latestTemplateVersion":1,"equipmentId":null,"name":"Pump ממ\\"ד","status":"draft","round":0,"values":{},\
                        "documents":[],"checklist":{},"declaredDeviations":[],"requiredOnSite":null,"leadTimeDays":null,\
                        "submitBy":null,"reviewDueOn":null,""");
    }

    @Test
    void isALineOfTheRegister() {
        assertThat(Register.TABLE.header()).containsExactly("number", "name", "template", "templateVersion", "status",
                "round", "release", "ballInCourt", "requiredOnSite", "leadTimeDays", "submitBy", "reviewDueOn",
                "overdue", "submittedAt", "createdAt", "updatedAt", "id", "templateId", "equipmentId");
        assertThat(line(1)).containsExactly("SUB-0001", "Pump ממ\"ד", "Pump 1", "1", "draft", "0", "none", "contractor",
                "2096-07-01", "90", "2096-04-02", "", "false", "", "2026-03-02T12:00:01.123456Z",
                "2096-03-01T10:00:00.123456Z", "10000000-0000-4000-8000-000000000000",
                "10000000-0000-4000-8000-000000000000", "90000000-0000-4000-8000-000000000000");
        assertThat(line(2).subList(8, 12)).containsExactly("", "", "", "");
        assertThat(line(2).getLast()).isEmpty();
    }

    private List<String> line(int n) {
        return Register.TABLE.row().apply(scene.dossier(n, CONTRACTOR));
    }
}
