package io.countersign.adapter.web.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.WebFixture;
import io.countersign.application.user.port.in.CreateUserUseCase;
import io.countersign.application.user.port.in.GetMeUseCase;
import io.countersign.application.user.port.in.GetUserUseCase;
import io.countersign.application.user.port.in.ListUsersUseCase;
import io.countersign.application.user.port.in.Me;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.User;
import io.countersign.domain.user.UserDraft;
import io.countersign.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserControllerTest {

    private static User user(UserId id, UserDraft draft) {
        return new User(id, draft.subject(), Optional.of(draft.email()), draft.name(), WebFixture.AT);
    }

    private final WebTestClient client = WebFixture.of(UserControllerTest.class)
            .with(ListUsersUseCase.class,
                    query -> Mono.just(Outcome.refused(new Refusal.Forbidden(List.of(Refusal.Role.ADMIN)))))
            .with(GetUserUseCase.class, query -> Mono.just(Outcome.refused(new Refusal.NotFound())))
            .with(CreateUserUseCase.class, command -> Mono.just(switch (command.draft()) {
                case Checked.Valid<UserDraft>(var draft) -> Outcome.done(user(command.id(), draft));
                case Checked.Invalid<UserDraft>(var faults) -> Outcome.refused(new Refusal.InvalidContent(faults));
            }))
            .with(GetMeUseCase.class, query -> Mono.just(new Me(
                    new User(query.actor().id(), Optional.of("manager"), Optional.empty(), "Manager", WebFixture.AT),
                    query.actor().admin(),
                    List.of(new Me.Participation(new ProjectId(new UUID(0, 1)), Optional.of(ProjectRole.MANAGER),
                            List.of()),
                            new Me.Participation(new ProjectId(new UUID(0, 2)), Optional.empty(),
                                    List.of(new ConsultantTypeId(new UUID(0, 3))))))))
            .client("manager");

    @Test
    void saysWhoTheCallerIs() {
        var tag = client.get().uri("/api/v1/me").exchange().expectStatus().isOk().expectBody().json("""
                {"id": "2f3b9c1e-52a4-4d1c-9f59-7d7f1d7b0a02", "subject": "manager", "email": null, "name": "Manager",
                 "admin": false, "projects": [
                  {"projectId": "00000000-0000-0000-0000-000000000001", "role": "manager", "consultantTypeIds": []},
                  {"projectId": "00000000-0000-0000-0000-000000000002", "role": null,
                   "consultantTypeIds": ["00000000-0000-0000-0000-000000000003"]}]}""").returnResult()
                .getResponseHeaders().getETag();
        client.get().uri("/api/v1/me").header(HttpHeaders.IF_NONE_MATCH, tag).exchange().expectStatus().isNotModified();
    }

    @Test
    void registersAPerson() {
        client.post().uri("/api/v1/users").contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"email\": \"a@b.c\", \"name\": \"Avi\"}").exchange().expectStatus().isCreated()
                .expectHeader().valueMatches(HttpHeaders.LOCATION, "/api/v1/users/[0-9a-f-]{36}")
                .expectBody().jsonPath("$.subject").isEqualTo(null).jsonPath("$.email").isEqualTo("a@b.c");
        client.post().uri("/api/v1/users").contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"email\": \"nobody\", \"name\": \"Avi\"}").exchange().expectStatus().isEqualTo(422)
                .expectBody().jsonPath("$.errors[0].code").isEqualTo("invalid-email");
    }

    @Test
    void wordsWhatTheUseCaseRefuses() {
        client.get().uri("/api/v1/users?limit=0").exchange().expectStatus().isForbidden().expectBody()
                .jsonPath("$.detail").value(String.class, detail -> assertThat(detail).contains("administrator"));
        client.get().uri("/api/v1/users/" + WebFixture.CALLER).exchange().expectStatus().isNotFound();
    }
}
