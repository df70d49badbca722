package io.countersign.domain.submission;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.project.Seat;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.round.DecisionDraft;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The seats a person may fill on a submission: of the disciplines of its rule, their own and those delegated to them,
 * but none whose holder is an author. A delegate does not approve what their principal offered.
 */
final class UsableSeats {

    private final Dossier dossier;

    UsableSeats(Dossier dossier) {
        this.dossier = dossier;
    }

    /** @return the seats that the decision can mean: one or more; or why there is none */
    Outcome<List<Seat>> meantBy(DecisionDraft draft) {
        return usable(seats()
                .filter(seat -> seat.consultantType().equals(draft.consultantType()))
                .filter(seat -> draft.onBehalfOf().filter(who -> !who.equals(seat.holder())).isEmpty()),
                draft.consultantType());
    }

    /** @return every seat the person may fill: one or more; or why there is none */
    Outcome<List<Seat>> all() {
        return dossier.access().seatsAt(dossier.at()).stream().findFirst()
                .map(any -> usable(seats(), any.consultantType()))
                .orElseGet(() -> Outcome.refused(new Refusal.Forbidden(List.of(Refusal.Role.CONSULTANT))));
    }

    private Stream<Seat> seats() {
        var deciding = dossier.template().rule().decidingTypes().collect(Collectors.toSet());
        return dossier.access().seatsAt(dossier.at()).stream()
                .filter(seat -> deciding.contains(seat.consultantType()));
    }

    private Outcome<List<Seat>> usable(Stream<Seat> candidates, ConsultantTypeId asked) {
        var seats = candidates.toList();
        if (seats.isEmpty()) {
            return Outcome.refused(new Refusal.NotAssigned(asked.value()));
        }
        var usable = seats.stream().filter(seat -> !dossier.submission().core().isAuthoredBy(seat.holder())).toList();
        return usable.isEmpty() ? Outcome.refused(new Refusal.SelfApproval()) : Outcome.done(usable);
    }

    /** @return the one seat that the decision means, or why it is none or not clear which */
    Outcome<Seat> oneMeantBy(DecisionDraft draft) {
        return meantBy(draft).then(meant -> meant.size() == 1
                ? Outcome.done(meant.getFirst())
                : Outcome.refused(new Refusal.InvalidContent(List.of(ambiguity(meant)))));
    }

    private static Fault ambiguity(List<Seat> meant) {
        return Fault.at(Pointer.ROOT.member("onBehalfOf"), FaultCode.AMBIGUOUS_SEAT, "allowed",
                meant.stream().map(seat -> seat.holder().toString()).collect(Collectors.joining(", ")));
    }
}
