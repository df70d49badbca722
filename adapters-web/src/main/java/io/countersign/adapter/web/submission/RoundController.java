package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.collection.CollectionAnswer;
import io.countersign.adapter.web.collection.GetCollection;
import io.countersign.application.submission.port.in.CompareRoundsUseCase;
import io.countersign.application.submission.port.in.GetRoundUseCase;
import io.countersign.application.submission.port.in.ListRoundsUseCase;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(path = "/api/v1/equipment-submissions/{submissionId}/rounds", produces = MediaType.APPLICATION_JSON_VALUE)
final class RoundController {

    private final ListRoundsUseCase list;
    private final GetRoundUseCase get;
    private final CompareRoundsUseCase compare;

    RoundController(ListRoundsUseCase list, GetRoundUseCase get, CompareRoundsUseCase compare) {
        this.list = list;
        this.get = get;
        this.compare = compare;
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        var submission = SubmissionAnswers.id(call);
        var query = new ListRoundsUseCase.Query(call.actor(), submission);
        return CollectionAnswer.of(call,
                page -> list.list(query).map(outcome -> outcome.map(rounds -> RoundPages.of(rounds, page))),
                round -> RoundResponse.from(submission, round));
    }

    @GetMapping("/{round}")
    Mono<ResponseEntity<byte[]>> get(Call call) {
        var submission = SubmissionAnswers.id(call);
        var query = new GetRoundUseCase.Query(call.actor(), submission, call.number("round"));
        return get.get(query).map(outcome -> call.answer(outcome,
                round -> Answer.ok(RoundResponse.from(submission, round)).taggedByContent()));
    }

    /** An unreadable {@code from} is a fault only to callers who may see the round that they compare with it. */
    @GetMapping("/{round}/diff")
    Mono<ResponseEntity<byte[]>> diff(Call call) {
        var round = call.number("round");
        var from = call.query().integer("from", 1, Integer.MAX_VALUE);
        var query = new CompareRoundsUseCase.Query(call.actor(), SubmissionAnswers.id(call), round,
                call.queryIsReadable() ? from : Optional.of(round));
        return compare.compare(query).map(outcome -> call.answer(outcome, diff -> {
            call.refuseFaultsOfQuery();
            return Answer.ok(RoundDiffResponse.from(diff)).taggedByContent();
        }));
    }
}
