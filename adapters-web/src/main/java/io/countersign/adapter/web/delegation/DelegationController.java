package io.countersign.adapter.web.delegation;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.collection.CollectionAnswer;
import io.countersign.adapter.web.collection.GetCollection;
import io.countersign.application.delegation.port.in.CreateDelegationUseCase;
import io.countersign.application.delegation.port.in.DelegationView;
import io.countersign.application.delegation.port.in.GetDelegationUseCase;
import io.countersign.application.delegation.port.in.ListDelegationsUseCase;
import io.countersign.application.delegation.port.in.RevokeDelegationUseCase;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.delegation.DelegationDraft;
import io.countersign.domain.delegation.DelegationId;
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
@RequestMapping(path = "/api/v1/projects/{projectId}/consultant-assignments/{assignmentId}/delegations", produces = MediaType.APPLICATION_JSON_VALUE)
final class DelegationController {

    private final ListDelegationsUseCase list;
    private final GetDelegationUseCase get;
    private final CreateDelegationUseCase create;
    private final RevokeDelegationUseCase revoke;

    DelegationController(ListDelegationsUseCase list, GetDelegationUseCase get, CreateDelegationUseCase create,
            RevokeDelegationUseCase revoke) {
        this.list = list;
        this.get = get;
        this.create = create;
        this.revoke = revoke;
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        var project = project(call);
        var assignment = assignment(call);
        return CollectionAnswer.of(call, page -> list.list(
                new ListDelegationsUseCase.Query(call.actor(), project, assignment, page, call.at())),
                DelegationResponse::from);
    }

    @PostMapping
    Mono<ResponseEntity<byte[]>> create(Call call) {
        var command = new CreateDelegationUseCase.Command(call.actor(), project(call), assignment(call),
                new DelegationId(call.newId()), call.body(DelegationDraft::read), call.at());
        return create.create(command).map(outcome -> call.answer(outcome,
                view -> Answer.created(path(view), DelegationResponse.from(view)).tagged(view.delegation().version())));
    }

    @GetMapping("/{delegationId}")
    Mono<ResponseEntity<byte[]>> get(Call call) {
        var query = new GetDelegationUseCase.Query(call.actor(), project(call), assignment(call), id(call), call.at());
        return get.get(query).map(outcome -> call.answer(outcome,
                view -> Answer.ok(DelegationResponse.from(view)).tagged(view.delegation().version())));
    }

    @DeleteMapping("/{delegationId}")
    Mono<ResponseEntity<byte[]>> revoke(Call call) {
        var command = new RevokeDelegationUseCase.Command(call.actor(), project(call), assignment(call), id(call),
                call.precondition(), call.at());
        call.refuseFaultsOfQuery();
        return revoke.revoke(command).map(outcome -> call.answer(outcome, view -> Answer.noContent()));
    }

    private static String path(DelegationView view) {
        var assignment = view.delegation().assignment();
        return "/api/v1/projects/" + assignment.project() + "/consultant-assignments/" + assignment.id()
                + "/delegations/" + view.delegation().id();
    }

    private static ProjectId project(Call call) {
        return call.id("projectId", ProjectId::new);
    }

    private static ConsultantAssignmentId assignment(Call call) {
        return call.id("assignmentId", ConsultantAssignmentId::new);
    }

    private static DelegationId id(Call call) {
        return call.id("delegationId", DelegationId::new);
    }
}
