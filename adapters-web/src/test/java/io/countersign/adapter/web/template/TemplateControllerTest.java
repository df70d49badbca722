package io.countersign.adapter.web.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.WebFixture;
import io.countersign.application.page.Page;
import io.countersign.application.template.port.in.CompareTemplateVersionsUseCase;
import io.countersign.application.template.port.in.CreateTemplateUseCase;
import io.countersign.application.template.port.in.DeleteTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateVersionUseCase;
import io.countersign.application.template.port.in.ListTemplateVersionsUseCase;
import io.countersign.application.template.port.in.ListTemplatesUseCase;
import io.countersign.application.template.port.in.PublishTemplateUseCase;
import io.countersign.application.template.port.in.ReplaceTemplateUseCase;
import io.countersign.application.template.port.in.RetireTemplateUseCase;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.consultant.Labels;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.submission.CommandJson;
import io.countersign.domain.template.EquipmentTemplate.Publication;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateFilter;
import io.countersign.domain.template.TemplateId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplateControllerTest {

    private static final TemplateId ID = new TemplateId(UUID.fromString("8c1f6a52-3c55-4a3b-9a25-6f1d0b7e2c01"));
    private static final String PATH = "/api/v1/equipment-templates/" + ID;
    private static final ConsultantTypeId TYPE = new ConsultantTypeId(
            UUID.fromString("5d0a3c52-9d0b-4a39-8a3e-0c8d5f7f1a01"));
    private static final Map<ConsultantTypeId, ConsultantType> TYPES = Map.of(TYPE, new ConsultantType(TYPE,
            new ConsultantType.Definition("Plumbing", Labels.NONE, Optional.empty()), Optional.empty(), WebFixture.AT,
            0));
    private static final Checked<Optional<String>> NOTHING = CommandJson.none(JsonValue.JsonObject.EMPTY);
    private static final String BODY = """
            {"name": "Fire pump", "labels": {"he": "משאבת כיבוי אש"},
             "specifications": [{"key": "flow_rate", "type": "quantity", "unit": "m3/h", "constraints": {"min": "30"}},
                                {"key": "remark", "type": "text"}],
             "requiredDocuments": [{"key": "datasheet", "source": "contractor"}],
             "checklist": [{"key": "curve_checked", "kind": "checked_mark"}],
             "consultantTypeIds": ["5d0a3c52-9d0b-4a39-8a3e-0c8d5f7f1a01"]}""";

    private final AtomicReference<TemplateFilter> filter = new AtomicReference<>();
    private final WebTestClient client = WebFixture.of(TemplateControllerTest.class)
            .with(ListTemplatesUseCase.class, query -> {
                filter.set(query.filter());
                return Mono.just(new Page<>(List.of(template(0)), Optional.empty()));
            })
            .with(GetTemplateUseCase.class, query -> Mono.just(Outcome.done(template(3))))
            .with(CreateTemplateUseCase.class, command -> Mono.just(EquipmentTemplate.create(command.actor(),
                    command.id(), command.definition(), TYPES, command.at())))
            .with(PublishTemplateUseCase.class, command -> Mono.just(template(3).publish(command.actor(),
                    command.precondition(), command.body(), TYPES, command.at()).map(Publication::version)))
            .with(GetTemplateVersionUseCase.class, query -> Mono.just(query.id().number() == 1
                    ? template(3)
                            .publish(WebFixture.ADMIN, new Precondition.AnyVersion(), NOTHING, TYPES, WebFixture.AT)
                            .map(Publication::version)
                    : Outcome.refused(new Refusal.NotFound())))
            .without(ReplaceTemplateUseCase.class, RetireTemplateUseCase.class, DeleteTemplateUseCase.class,
                    ListTemplateVersionsUseCase.class, CompareTemplateVersionsUseCase.class)
            .client("admin");

    private static EquipmentTemplate template(long version) {
        var read = TemplateDefinition.read(JsonReader.readTrusted(BODY));
        assertThat(read.faultsOrNone()).isEmpty();
        var definition = ((Checked.Valid<TemplateDefinition>) read).value();
        return new EquipmentTemplate(ID, definition, 0, Optional.empty(), WebFixture.AT, WebFixture.AT,
                Optional.empty(),
                version);
    }

    @Test
    void showsEveryMemberThatTheContractPromises() {
        client.get().uri(PATH).exchange().expectStatus().isOk()
                .expectHeader().valueMatches(HttpHeaders.ETAG, "\"3\\..*")
                .expectBody()
                .json("""
                        {"id": "8c1f6a52-3c55-4a3b-9a25-6f1d0b7e2c01", "name": "Fire pump", "category": null,
                         "description": null, "approvalRule": null, "active": false, "retired": false,
                         "latestVersion": 0, "createdAt": "2025-03-04T09:15:30.123456Z", "createdById": null}""")
                .jsonPath("$.definition").doesNotExist()
                .jsonPath("$.specifications[0].constraints.min").isEqualTo("30")
                .jsonPath("$.specifications[0].options").isEmpty()
                .jsonPath("$.specifications[1].unit").isEqualTo(null)
                .jsonPath("$.specifications[1].ownerConsultantTypeId").isEqualTo(null)
                .jsonPath("$.requiredDocuments[0].ownerConsultantTypeId").isEqualTo(null)
                .jsonPath("$.checklist[0].ownerConsultantTypeId").isEqualTo(null);
    }

    @Test
    void looksForTemplatesByWhatTheQueryNames() {
        client.get().uri("/api/v1/equipment-templates?category=plumbing&q=Pump&active=true").exchange()
                .expectStatus().isOk().expectBody().jsonPath("$.items[0].name").isEqualTo("Fire pump");
        assertThat(filter.get())
                .isEqualTo(new TemplateFilter(Optional.of("plumbing"), Optional.of("Pump"), Optional.of(true)));
        client.get().uri("/api/v1/equipment-templates?category={long}&q=&active=yes&limit=0", "x".repeat(101))
                .exchange()
                .expectStatus().isEqualTo(422).expectBody().jsonPath("$.errors.length()").isEqualTo(4);
    }

    @Test
    void createsADraft() {
        client.post().uri("/api/v1/equipment-templates").contentType(MediaType.APPLICATION_JSON).bodyValue(BODY)
                .exchange().expectStatus().isCreated()
                .expectHeader().valueMatches(HttpHeaders.LOCATION, "/api/v1/equipment-templates/[0-9a-f-]{36}")
                .expectBody().jsonPath("$.createdById").isEqualTo(WebFixture.CALLER.toString());
    }

    @Test
    void saysWhenOnlyTheRuleIsAtFault() {
        client.post().uri("/api/v1/equipment-templates").contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\": \"Pump\", \"approvalRule\": {\"allOf\": []}}").exchange()
                .expectStatus().isEqualTo(422).expectBody().jsonPath("$.code").isEqualTo("rule-malformed");
    }

    @Test
    void publishesAVersionWithItsOwnPlaceAndTag() {
        var published = client.post().uri(PATH + "/publish")
                .header(HttpHeaders.IF_MATCH, "\"3.0123456789abcdef\"").exchange().expectStatus().isCreated()
                .expectHeader().valueEquals(HttpHeaders.LOCATION, PATH + "/versions/1")
                .expectBody().jsonPath("$.number").isEqualTo(1)
                .jsonPath("$.templateId").isEqualTo(ID.toString())
                .jsonPath("$.approvalRule.allOf.length()").isEqualTo(1)
                .jsonPath("$.contentDigest").value(String.class, digest -> assertThat(digest).startsWith("sha-256:"))
                .returnResult();
        var tag = published.getResponseHeaders().getETag();
        client.get().uri(PATH + "/versions/1").header(HttpHeaders.IF_NONE_MATCH, tag).exchange()
                .expectStatus().isNotModified();
        client.get().uri(PATH + "/versions/2").exchange().expectStatus().isNotFound();
        client.get().uri(PATH + "/versions/0").exchange().expectStatus().isNotFound();
    }
}
