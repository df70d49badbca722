package io.countersign.adapter.web.template;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.collection.CollectionAnswer;
import io.countersign.adapter.web.collection.GetCollection;
import io.countersign.application.template.port.in.CompareTemplateVersionsUseCase;
import io.countersign.application.template.port.in.GetTemplateVersionUseCase;
import io.countersign.application.template.port.in.ListTemplateVersionsUseCase;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.template.schema.ValuesSchema;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The resource {@code /equipment-templates/{templateId}/versions}. */
@RestController
@RequestMapping(path = TemplateController.PATH + "/{templateId}/versions", produces = MediaType.APPLICATION_JSON_VALUE)
final class TemplateVersionController {

    private static final String SCHEMA_JSON = "application/schema+json";

    private final ListTemplateVersionsUseCase listVersions;
    private final GetTemplateVersionUseCase getVersion;

    private final CompareTemplateVersionsUseCase compareVersions;

    TemplateVersionController(ListTemplateVersionsUseCase listVersions, GetTemplateVersionUseCase getVersion,
            CompareTemplateVersionsUseCase compareVersions) {
        this.listVersions = listVersions;
        this.getVersion = getVersion;
        this.compareVersions = compareVersions;
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        var template = call.id("templateId", TemplateId::new);
        return CollectionAnswer.of(call,
                page -> listVersions.list(new ListTemplateVersionsUseCase.Query(call.actor(), template, page)),
                TemplateVersionResponse::from);
    }

    @GetMapping("/{version}")
    Mono<ResponseEntity<byte[]>> get(Call call) {
        return getVersion.get(new GetTemplateVersionUseCase.Query(call.actor(), id(call)))
                .map(outcome -> call.answer(outcome,
                        version -> Answer.ok(TemplateVersionResponse.from(version)).tagged(version.digest())));
    }

    @GetMapping("/{version}/diff")
    Mono<ResponseEntity<byte[]>> diff(Call call) {
        var from = call.query().integer("from", 1, Integer.MAX_VALUE);
        var query = new CompareTemplateVersionsUseCase.Query(call.actor(), id(call), call.queried(from));
        return compareVersions.compare(query).map(outcome -> call.answer(outcome,
                result -> Answer.ok(VersionDiffResponse.from(result)).taggedByContent()));
    }

    @GetMapping(path = "/{version}/schema", produces = SCHEMA_JSON)
    Mono<ResponseEntity<byte[]>> schema(Call call) {
        return getVersion.get(new GetTemplateVersionUseCase.Query(call.actor(), id(call))).map(outcome -> call
                .answer(outcome, version -> Answer
                        .ok(ValuesSchema.of(version.definition(), TemplateController.PATH + '/'
                                + version.id().template() + "/versions/" + version.id().number() + "/schema"))
                        .taggedByContent()
                        .as(MediaType.parseMediaType(SCHEMA_JSON))));
    }

    private static TemplateVersionId id(Call call) {
        return new TemplateVersionId(call.id("templateId", TemplateId::new), call.number("version"));
    }
}
