package io.countersign.adapter.web.template;

import io.countersign.adapter.web.http.Answer;
import io.countersign.adapter.web.http.Call;
import io.countersign.application.template.port.in.GetTemplateVersionUseCase;
import io.countersign.application.template.port.in.ListTemplateVersionsUseCase;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersionId;
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

    private final ListTemplateVersionsUseCase listVersions;
    private final GetTemplateVersionUseCase getVersion;

    TemplateVersionController(ListTemplateVersionsUseCase listVersions, GetTemplateVersionUseCase getVersion) {
        this.listVersions = listVersions;
        this.getVersion = getVersion;
    }

    @GetMapping
    Mono<ResponseEntity<byte[]>> list(Call call) {
        var template = call.id("templateId", TemplateId::new);
        return call.page(page -> listVersions.list(new ListTemplateVersionsUseCase.Query(call.actor(), template, page)),
                TemplateVersionResponse::from);
    }

    @GetMapping("/{version}")
    Mono<ResponseEntity<byte[]>> get(Call call) {
        var id = new TemplateVersionId(call.id("templateId", TemplateId::new), call.number("version"));
        return getVersion.get(new GetTemplateVersionUseCase.Query(call.actor(), id)).map(outcome -> call.answer(outcome,
                version -> Answer.ok(TemplateVersionResponse.from(version)).tagged(version.digest())));
    }
}
