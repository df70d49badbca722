package io.countersign.adapter.web.inbox;

import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.collection.CollectionAnswer;
import io.countersign.adapter.web.collection.GetCollection;
import io.countersign.application.inbox.port.in.ListInboxUseCase;
import io.countersign.domain.refusal.Outcome;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(path = "/api/v1/me/inbox", produces = MediaType.APPLICATION_JSON_VALUE)
final class InboxController {

    private final ListInboxUseCase list;

    InboxController(ListInboxUseCase list) {
        this.list = list;
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        return CollectionAnswer.of(call,
                page -> list.list(new ListInboxUseCase.Query(call.actor(), page)).map(Outcome::done),
                InboxItemResponse::from);
    }
}
