package io.countersign.adapter.web.project;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.collection.CollectionAnswer;
import io.countersign.adapter.web.collection.GetCollection;
import io.countersign.application.project.port.in.GetMemberUseCase;
import io.countersign.application.project.port.in.ListMembersUseCase;
import io.countersign.application.project.port.in.PutMemberUseCase;
import io.countersign.application.project.port.in.RemoveMemberUseCase;
import io.countersign.domain.project.MemberJson;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(path = "/api/v1/projects/{projectId}/members", produces = MediaType.APPLICATION_JSON_VALUE)
final class MemberController {

    private final ListMembersUseCase list;
    private final GetMemberUseCase get;
    private final PutMemberUseCase put;
    private final RemoveMemberUseCase remove;

    MemberController(ListMembersUseCase list, GetMemberUseCase get, PutMemberUseCase put, RemoveMemberUseCase remove) {
        this.list = list;
        this.get = get;
        this.put = put;
        this.remove = remove;
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        var project = call.id("projectId", ProjectId::new);
        return CollectionAnswer.of(call, page -> list.list(new ListMembersUseCase.Query(call.actor(), project, page)),
                MemberResponse::from);
    }

    @GetMapping("/{userId}")
    Mono<ResponseEntity<byte[]>> get(Call call) {
        var query = new GetMemberUseCase.Query(call.actor(), call.id("projectId", ProjectId::new),
                call.id("userId", UserId::new));
        return get.get(query).map(outcome -> call.answer(outcome,
                view -> Answer.ok(MemberResponse.from(view)).tagged(view.member().version())));
    }

    @PutMapping("/{userId}")
    Mono<ResponseEntity<byte[]>> put(Call call) {
        var project = call.id("projectId", ProjectId::new);
        var command = new PutMemberUseCase.Command(call.actor(), project, call.id("userId", UserId::new),
                call.precondition(), call.body(MemberJson::read), call.at());
        return put.put(command).map(outcome -> call.answer(outcome, MemberController::result));
    }

    private static Answer result(PutMemberUseCase.Result result) {
        var member = result.member().member();
        var body = MemberResponse.from(result.member());
        var answer = result.created()
                ? Answer.created("/api/v1/projects/" + member.project() + "/members/" + member.user(), body)
                : Answer.ok(body);
        return answer.tagged(member.version());
    }

    @DeleteMapping("/{userId}")
    Mono<ResponseEntity<byte[]>> remove(Call call) {
        var command = new RemoveMemberUseCase.Command(call.actor(), call.id("projectId", ProjectId::new),
                call.id("userId", UserId::new), call.precondition());
        call.refuseFaultsOfQuery();
        return remove.remove(command).map(outcome -> call.answer(outcome, view -> Answer.noContent()));
    }
}
