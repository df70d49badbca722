package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.http.Call;
import io.countersign.adapter.web.http.GetCollection;
import io.countersign.application.submission.port.in.ListOutdatedDraftsUseCase;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersionId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a version of a template means for the submissions there are. */
@RestController
@RequestMapping(path = "/api/v1/equipment-templates/{templateId}/versions/{version}/impact", produces = MediaType.APPLICATION_JSON_VALUE)
final class VersionImpactController {

    private final ListOutdatedDraftsUseCase list;

    VersionImpactController(ListOutdatedDraftsUseCase list) {
        this.list = list;
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        var version = new TemplateVersionId(call.id("templateId", TemplateId::new), call.number("version"));
        return call.collection(page -> list.list(new ListOutdatedDraftsUseCase.Query(call.actor(), version, page)),
                OutdatedDraftResponse::from);
    }
}
