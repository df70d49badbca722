package io.countersign.adapter.web.consultanttype;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.WebFixture;
import io.countersign.application.consultanttype.port.in.CreateConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.DeleteConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.GetConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.ListConsultantTypesUseCase;
import io.countersign.application.consultanttype.port.in.ReplaceConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.RetireConsultantTypeUseCase;
import io.countersign.application.page.Page;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.consultant.Labels;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultantTypeControllerTest {

    private static final ConsultantTypeId ID = new ConsultantTypeId(
            UUID.fromString("5d0a3c52-9d0b-4a39-8a3e-0c8d5f7f1a01"));
    private static final String PATH = "/api/v1/consultant-types/" + ID;
    private static final Precondition SEVENTH = new Precondition.Versions(Set.of(7L));

    private static ConsultantType type(ConsultantTypeId id, long version) {
        var definition = new ConsultantType.Definition("Plumbing",
                new Labels(Optional.empty(), Optional.of("אינסטלציה")),
                Optional.empty());
        return new ConsultantType(id, definition, Optional.empty(), WebFixture.AT, version);
    }

    private final WebTestClient client = WebFixture.of(ConsultantTypeControllerTest.class)
            .with(ListConsultantTypesUseCase.class,
                    query -> Mono.just(new Page<>(List.of(type(ID, 7)), Optional.empty())))
            .with(GetConsultantTypeUseCase.class, query -> Mono.just(Outcome.done(type(query.id(), 7))))
            .with(CreateConsultantTypeUseCase.class, command -> {
                assertThat(command.actor()).isEqualTo(WebFixture.ADMIN);
                assertThat(command.at()).isEqualTo(WebFixture.AT);
                return Mono.just(command.definition() instanceof Checked.Invalid<ConsultantType.Definition>(var faults)
                        ? Outcome.refused(new Refusal.InvalidContent(faults))
                        : Outcome.done(type(command.id(), 0)));
            })
            .with(ReplaceConsultantTypeUseCase.class, command -> {
                assertThat(command.precondition()).isEqualTo(SEVENTH);
                return Mono.just(Outcome.done(type(command.id(), 8)));
            })
            .with(RetireConsultantTypeUseCase.class, command -> {
                assertThat(command.precondition()).isEqualTo(SEVENTH);
                return Mono.just(command.body().faultsOrNone().isEmpty()
                        ? Outcome.done(type(command.id(), 8))
                        : Outcome.refused(new Refusal.InvalidContent(command.body().faultsOrNone())));
            })
            .with(DeleteConsultantTypeUseCase.class, command -> {
                assertThat(command.precondition()).isEqualTo(new Precondition.Missing());
                return Mono.just(Outcome.refused(new Refusal.PreconditionRequired()));
            })
            .client("admin");

    @Test
    void showsOneType() {
        client.get().uri(PATH).exchange().expectStatus().isOk()
                .expectHeader().valueMatches(HttpHeaders.ETAG, "\"7\\..*")
                .expectBody(String.class).isEqualTo("{\"id\":\"" + ID + "\",\"name\":\"Plumbing\","
                        + "\"labels\":{\"he\":\"אינסטלציה\"},\"description\":null,\"retired\":false,"
                        + "\"createdAt\":\"2025-03-04T09:15:30.123456Z\"}");
    }

    @Test
    void listsTypes() {
        client.get().uri("/api/v1/consultant-types").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.items[0].id").isEqualTo(ID.toString())
                .jsonPath("$.nextCursor").isEqualTo(null);
    }

    @Test
    void createsUnderANewId() {
        var created = client.post().uri("/api/v1/consultant-types").contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\": \"Plumbing\"}").exchange().expectStatus().isCreated()
                .expectHeader().valueMatches(HttpHeaders.ETAG, "\"0\\..*").returnResult(Void.class);
        assertThat(created.getResponseHeaders().getLocation()).asString()
                .matches("/api/v1/consultant-types/[0-9a-f-]{36}").doesNotContain(ID.toString());
        client.post().uri("/api/v1/consultant-types").contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"nmae\": \"Plumbing\"}").exchange().expectStatus().isEqualTo(422)
                .expectBody().jsonPath("$.errors.length()").isEqualTo(2);
    }

    @Test
    void changesTheVersionThatWasRead() {
        client.put().uri(PATH).contentType(MediaType.APPLICATION_JSON).header(HttpHeaders.IF_MATCH,
                "\"7.0123456789abcdef\"").bodyValue("{\"name\": \"Plumbing\"}").exchange().expectStatus().isOk()
                .expectHeader().valueMatches(HttpHeaders.ETAG, "\"8\\..*");
        client.delete().uri(PATH).exchange().expectStatus().isEqualTo(428);
    }

    @Test
    void retiresWithOrWithoutABody() {
        client.post().uri(PATH + "/retire").header(HttpHeaders.IF_MATCH, "\"7.0123456789abcdef\"").exchange()
                .expectStatus().isOk();
        client.post().uri(PATH + "/retire").header(HttpHeaders.IF_MATCH, "\"7.0123456789abcdef\"")
                .contentType(MediaType.APPLICATION_JSON).bodyValue("{\"reason\": 1}").exchange()
                .expectStatus().isEqualTo(422);
    }
}
