package io.countersign.adapter.web.project;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.collection.CollectionAnswer;
import io.countersign.adapter.web.collection.GetCollection;
import io.countersign.application.project.port.in.CreateProjectUseCase;
import io.countersign.application.project.port.in.GetProjectUseCase;
import io.countersign.application.project.port.in.ListProjectsUseCase;
import io.countersign.application.project.port.in.ReplaceProjectUseCase;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(path = "/api/v1/projects", produces = MediaType.APPLICATION_JSON_VALUE)
final class ProjectController {

    private final ListProjectsUseCase list;
    private final GetProjectUseCase get;
    private final CreateProjectUseCase create;
    private final ReplaceProjectUseCase replace;

    ProjectController(ListProjectsUseCase list, GetProjectUseCase get, CreateProjectUseCase create,
            ReplaceProjectUseCase replace) {
        this.list = list;
        this.get = get;
        this.create = create;
        this.replace = replace;
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        return CollectionAnswer.of(call,
                page -> list.list(new ListProjectsUseCase.Query(call.actor(), page)).map(Outcome::done),
                ProjectResponse::from);
    }

    @PostMapping
    Mono<ResponseEntity<byte[]>> create(Call call) {
        var command = new CreateProjectUseCase.Command(call.actor(), new ProjectId(call.newId()),
                call.body(Project.Definition::read), call.at());
        return create.create(command).map(outcome -> call.answer(outcome, project -> Answer
                .created("/api/v1/projects/" + project.id(), ProjectResponse.from(project))
                .tagged(project.version())));
    }

    @GetMapping("/{projectId}")
    Mono<ResponseEntity<byte[]>> get(Call call) {
        return get.get(new GetProjectUseCase.Query(call.actor(), call.id("projectId", ProjectId::new)))
                .map(outcome -> call.answer(outcome, ProjectController::one));
    }

    @PutMapping("/{projectId}")
    Mono<ResponseEntity<byte[]>> replace(Call call) {
        var command = new ReplaceProjectUseCase.Command(call.actor(), call.id("projectId", ProjectId::new),
                call.precondition(), call.body(Project.Definition::read), call.at());
        return replace.replace(command).map(outcome -> call.answer(outcome, ProjectController::one));
    }

    private static Answer one(Project project) {
        return Answer.ok(ProjectResponse.from(project)).tagged(project.version());
    }
}
