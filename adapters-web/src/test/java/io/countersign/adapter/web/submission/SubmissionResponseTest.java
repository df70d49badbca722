package io.countersign.adapter.web.submission;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Samples.equipment;
import static io.countersign.application.submission.ReviewScene.CONTRACTOR;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.InMemoryStore;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.ReviewScene;
import io.countersign.domain.equipment.Equipment;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** How a submission is answered, byte for byte: its entity tag is of these bytes, and clients keep it. */
class SubmissionResponseTest {

    private static final Instant NOW = Instant.parse("2096-03-01T10:00:00.123456Z");

    private static final Equipment PUMP = equipment(9, PROJECT);

    private final ReviewPorts ports = ReviewPorts.of(new InMemoryStore(() -> NOW));
    private final ReviewScene scene = new ReviewScene(ports);
    private final WebTestClient client = ReviewedSubmissions.client(ports, query -> Mono.never());

    SubmissionResponseTest() {
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
