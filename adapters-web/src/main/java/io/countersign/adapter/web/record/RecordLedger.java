package io.countersign.adapter.web.record;

import io.countersign.adapter.web.ledger.LedgerResponse;
import io.countersign.adapter.web.text.Html;
import io.countersign.application.ledger.port.in.ProveHistoryUseCase;
import io.countersign.application.record.port.in.GetSubmissionRecordUseCase;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.ledger.LedgerEntry;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ledger of a submission: the head to keep, every event with its hash, and the proof. Readers of the page can check
 * it without the service; holders of the paper can hold the service to the head on it.
 */
final class RecordLedger {

    private static final String PREFIX = "io.countersign.";

    private final ProveHistoryUseCase.History history;
    private final GetSubmissionRecordUseCase.Result record;
    private final RecordWords words;

    RecordLedger(GetSubmissionRecordUseCase.Result record, RecordWords words) {
        this.history = record.history();
        this.record = record;
        this.words = words;
    }

    Html section() {
        return Html.all(List.of(
                Html.of("<table>{}\n{}\n{}</table>",
                        words.fact("ledgerHead", Html.of("{} &middot; {}", words.code(history.head().toString()),
                                words.time(record.dossier().at()))),
                        words.fact("checkPage", Html.of("{} {}", words.text("checkPageBy"),
                                words.code("LedgerProof.proves"))),
                        words.fact("checkPaper", Html.of("{} {}", words.text("checkPaperBy"),
                                words.code("/api/v1/ledger/entries/{entry}/proof?head=" + history.head().number())))),
                words.table(List.of("entry", "event", "time", "happened", "hash"), events()),
                Html.data("ledger-proof", LedgerResponse.from(history))));
    }

    private List<List<Html>> events() {
        var events = history.events();
        return Stream.concat(events.sealed().stream().map(this::sealed), events.unsealed().stream().map(this::unsealed))
                .toList();
    }

    private List<Html> sealed(LedgerEntry entry) {
        var event = entry.event();
        return List.of(words.code(Long.toString(entry.link().number())), words.code(event.cursor().toString()),
                words.time(event.at()), happened(event), words.code(entry.link().hash()));
    }

    /** Its id is left out: only the feed says when it is safe to read on after an event. */
    private List<Html> unsealed(LoggedEvent event) {
        return List.of(Html.of("{}", words.text("notSealed")), Html.NONE, words.time(event.at()), happened(event),
                Html.NONE);
    }

    private Html happened(LoggedEvent event) {
        return words.said(words.term("event." + event.fact().type().replace(PREFIX, "")));
    }
}
