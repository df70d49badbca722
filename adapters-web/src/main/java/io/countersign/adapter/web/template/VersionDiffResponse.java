package io.countersign.adapter.web.template;

import io.countersign.application.template.port.in.CompareTemplateVersionsUseCase;
import io.countersign.domain.template.diff.TemplateDiff;
import java.util.List;
import java.util.UUID;

/** The differences between two versions of a template as the API shows them. */
record VersionDiffResponse(UUID templateId, int from, int to, String compatibility, List<ChangeResponse> changes) {

    static VersionDiffResponse from(CompareTemplateVersionsUseCase.Result result) {
        TemplateDiff diff = result.diff();
        return new VersionDiffResponse(result.to().template().value(), result.from().number(), result.to().number(),
                diff.compatibility().jsonName(), diff.changes().stream().map(ChangeResponse::from).toList());
    }
}
