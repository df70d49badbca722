package io.countersign.adapter.web.requirement;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.application.requirement.port.in.GetRequirementsUseCase;
import io.countersign.application.requirement.port.in.UpdateRequirementsUseCase;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.template.TemplateId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(path = "/api/v1/projects/{projectId}/requirements/{templateId}", produces = MediaType.APPLICATION_JSON_VALUE)
final class RequirementController {

    private final GetRequirementsUseCase get;
    private final UpdateRequirementsUseCase update;

    RequirementController(GetRequirementsUseCase get, UpdateRequirementsUseCase update) {
        this.get = get;
        this.update = update;
    }

    @GetMapping
    Mono<ResponseEntity<byte[]>> get(Call call) {
        var query = new GetRequirementsUseCase.Query(call.actor(), call.id("projectId", ProjectId::new),
                call.id("templateId", TemplateId::new));
        return get.get(query).map(outcome -> call.answer(outcome, RequirementController::one));
    }

    @PatchMapping
    Mono<ResponseEntity<byte[]>> update(Call call) {
        var command = new UpdateRequirementsUseCase.Command(call.actor(), call.id("projectId", ProjectId::new),
                call.id("templateId", TemplateId::new), call.precondition(), call.body(), call.at());
        return update.update(command).map(outcome -> call.answer(outcome, RequirementController::one));
    }

    private static Answer one(RequirementValues requirements) {
        return Answer.ok(RequirementsResponse.from(requirements)).tagged(requirements.version());
    }
}
