package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.collection.CollectionAnswer;
import io.countersign.adapter.web.collection.GetCollection;
import io.countersign.application.submission.port.in.ListOutdatedDraftsUseCase;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersionId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The submissions that a version of a template affects. */
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
        return CollectionAnswer.of(call,
                page -> list.list(new ListOutdatedDraftsUseCase.Query(call.actor(), version, page)),
                OutdatedDraftResponse::from);
    }
}
