package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.answer.Members;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.review.Review;
import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.schedule.Due;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The people whose act can change the verdict now.
 *
 * @param consultantType the discipline that decides next, empty for the side that offers
 * @param due by when they are to act
 */
record BallInCourt(Optional<ConsultantTypeId> consultantType, List<UserId> users, Optional<Due> due) {

    /** @return the disciplines that a review awaits */
    static List<BallInCourt> of(Review review, Deadlines deadlines) {
        return review.awaited().entrySet().stream()
                .map(awaited -> new BallInCourt(Optional.of(awaited.getKey()),
                        awaited.getValue().stream().sorted(Comparator.comparing(UserId::toString)).toList(),
                        Optional.ofNullable(deadlines.decisions().get(awaited.getKey()))))
                .toList();
    }

    /** @return the side that offers, while a submission is to be written */
    static List<BallInCourt> of(Dossier unreviewed, Deadlines deadlines) {
        return switch (unreviewed.submission().status()) {
            case DRAFT, REVISION_REQUESTED -> List.of(new BallInCourt(Optional.empty(),
                    List.of(unreviewed.submission().core().creation().by()), deadlines.submitBy()));
            case IN_REVIEW, APPROVED, APPROVED_AS_NOTED, REJECTED, WITHDRAWN, VOID -> List.of();
        };
    }

    JsonObject toJson(Instant at) {
        return Members.with()
                .put("consultantTypeId", consultantType)
                .put("userIds", users)
                .put("dueOn", due.map(Due::on))
                .put("overdue", due.filter(it -> it.isOver(at)).isPresent())
                .build();
    }
}
