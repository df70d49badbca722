package io.countersign.adapter.web.ledger;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.application.ledger.port.in.GetLedgerEntryUseCase;
import io.countersign.application.ledger.port.in.GetLedgerHeadUseCase;
import io.countersign.application.ledger.port.in.ProveLedgerEntryUseCase;
import io.countersign.domain.ledger.LedgerPlace;
import io.countersign.domain.refusal.Outcome;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(path = "/api/v1/ledger", produces = MediaType.APPLICATION_JSON_VALUE)
final class LedgerController {

    private final GetLedgerHeadUseCase heads;
    private final GetLedgerEntryUseCase entries;
    private final ProveLedgerEntryUseCase proofs;

    LedgerController(GetLedgerHeadUseCase heads, GetLedgerEntryUseCase entries, ProveLedgerEntryUseCase proofs) {
        this.heads = heads;
        this.entries = entries;
        this.proofs = proofs;
    }

    @GetMapping("/head")
    Mono<ResponseEntity<byte[]>> head(Call call) {
        call.refuseFaultsOfQuery();
        return heads.get(new GetLedgerHeadUseCase.Query())
                .map(head -> call.answer(Outcome.done(head),
                        it -> Answer.ok(LedgerResponse.from(it))));
    }

    @GetMapping("/entries/{entry}")
    Mono<ResponseEntity<byte[]>> entry(Call call) {
        var place = call.named("entry", LedgerPlace::read);
        call.refuseFaultsOfQuery();
        return entries.get(new GetLedgerEntryUseCase.Query(call.actor(), place, call.at()))
                .map(outcome -> call.answer(outcome, entry -> Answer.ok(LedgerResponse.from(entry))));
    }

    @GetMapping("/entries/{entry}/proof")
    Mono<ResponseEntity<byte[]>> proof(Call call) {
        var place = call.named("entry", LedgerPlace::read);
        var head = call.query().integer("head", 1, Integer.MAX_VALUE).map(Integer::longValue);
        return proofs.prove(new ProveLedgerEntryUseCase.Query(call.actor(), place, call.queried(head), call.at()))
                .map(outcome -> call.answer(outcome, proven -> Answer.ok(LedgerResponse.from(proven))));
    }
}
