package io.countersign.adapter.web.user;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.collection.CollectionAnswer;
import io.countersign.adapter.web.collection.GetCollection;
import io.countersign.application.user.port.in.CreateUserUseCase;
import io.countersign.application.user.port.in.GetUserUseCase;
import io.countersign.application.user.port.in.ListUsersUseCase;
import io.countersign.domain.user.UserDraft;
import io.countersign.domain.user.UserId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The resource {@code /users}. */
@RestController
@RequestMapping(path = UserController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class UserController {

    static final String PATH = "/api/v1/users";

    private final ListUsersUseCase listUsers;
    private final GetUserUseCase getUser;
    private final CreateUserUseCase createUser;

    UserController(ListUsersUseCase listUsers, GetUserUseCase getUser, CreateUserUseCase createUser) {
        this.listUsers = listUsers;
        this.getUser = getUser;
        this.createUser = createUser;
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        return CollectionAnswer.of(call, page -> listUsers.list(new ListUsersUseCase.Query(call.actor(), page)),
                UserResponse::from);
    }

    @GetMapping("/{userId}")
    Mono<ResponseEntity<byte[]>> get(Call call) {
        var query = new GetUserUseCase.Query(call.actor(), call.id("userId", UserId::new));
        return getUser.get(query)
                .map(outcome -> call.answer(outcome, user -> Answer.ok(UserResponse.from(user)).taggedByContent()));
    }

    @PostMapping
    Mono<ResponseEntity<byte[]>> create(Call call) {
        var command = new CreateUserUseCase.Command(call.actor(), new UserId(call.newId()), call.body(UserDraft::read),
                call.at());
        return createUser.create(command).map(outcome -> call.answer(outcome, user -> Answer
                .created(PATH + '/' + user.id(), UserResponse.from(user))
                .taggedByContent()));
    }
}
