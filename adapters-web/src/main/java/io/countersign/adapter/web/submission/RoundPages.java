package io.countersign.adapter.web.submission;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.round.Round;
import java.util.List;
import java.util.UUID;

/** Pages of rounds: there are few, so they are cut from the whole. */
final class RoundPages {

    private RoundPages() {
    }

    static Page<Round> of(List<Round> newestFirst, PageRequest request) {
        var rest = newestFirst.stream()
                .filter(round -> request.after().filter(known -> !round.submittedAt().isBefore(known.at())).isEmpty())
                .limit(request.limit() + 1L)
                .toList();
        return Page.of(rest, request, round -> new Position(round.submittedAt(), new UUID(0, round.number())));
    }
}
