package io.countersign.adapter.web.assignment;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.collection.CollectionAnswer;
import io.countersign.adapter.web.collection.GetCollection;
import io.countersign.application.assignment.port.in.CreateAssignmentUseCase;
import io.countersign.application.assignment.port.in.EndAssignmentUseCase;
import io.countersign.application.assignment.port.in.GetAssignmentUseCase;
import io.countersign.application.assignment.port.in.ListAssignmentsUseCase;
import io.countersign.domain.assignment.AssignmentDraft;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.project.ProjectId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(path = "/api/v1/projects/{projectId}/consultant-assignments", produces = MediaType.APPLICATION_JSON_VALUE)
final class AssignmentController {

    private final ListAssignmentsUseCase list;
    private final GetAssignmentUseCase get;
    private final CreateAssignmentUseCase create;
    private final EndAssignmentUseCase end;

    AssignmentController(ListAssignmentsUseCase list, GetAssignmentUseCase get, CreateAssignmentUseCase create,
            EndAssignmentUseCase end) {
        this.list = list;
        this.get = get;
        this.create = create;
        this.end = end;
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        var project = call.id("projectId", ProjectId::new);
        return CollectionAnswer.of(call,
                page -> list.list(new ListAssignmentsUseCase.Query(call.actor(), project, page, call.at())),
                AssignmentResponse::from);
    }

    @PostMapping
    Mono<ResponseEntity<byte[]>> create(Call call) {
        var command = new CreateAssignmentUseCase.Command(call.actor(), call.id("projectId", ProjectId::new),
                new ConsultantAssignmentId(call.newId()), call.body(AssignmentDraft::read), call.at());
        return create.create(command).map(outcome -> call.answer(outcome, view -> Answer
                .created("/api/v1/projects/" + view.assignment().project() + "/consultant-assignments/"
                        + view.assignment().id(), AssignmentResponse.from(view))
                .tagged(view.assignment().version())));
    }

    @GetMapping("/{assignmentId}")
    Mono<ResponseEntity<byte[]>> get(Call call) {
        var query = new GetAssignmentUseCase.Query(call.actor(), call.id("projectId", ProjectId::new),
                call.id("assignmentId", ConsultantAssignmentId::new), call.at());
        return get.get(query).map(outcome -> call.answer(outcome,
                view -> Answer.ok(AssignmentResponse.from(view)).tagged(view.assignment().version())));
    }

    @DeleteMapping("/{assignmentId}")
    Mono<ResponseEntity<byte[]>> end(Call call) {
        var command = new EndAssignmentUseCase.Command(call.actor(), call.id("projectId", ProjectId::new),
                call.id("assignmentId", ConsultantAssignmentId::new), call.precondition(), call.at());
        call.refuseFaultsOfQuery();
        return end.end(command).map(outcome -> call.answer(outcome, view -> Answer.noContent()));
    }
}
