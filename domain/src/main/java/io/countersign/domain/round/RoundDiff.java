package io.countersign.domain.round;

import io.countersign.domain.offer.ContentChange;
import java.util.List;

/**
 * The differences between the offers of two rounds of a submission.
 *
 * @param from the round that is compared with
 * @param to the round that is compared
 * @param changes by path
 */
public record RoundDiff(int from, int to, List<ContentChange> changes) {

    public RoundDiff {
        changes = List.copyOf(changes);
    }

    /** @return the changes from the first round to the second */
    public static RoundDiff between(Round from, Round to) {
        return new RoundDiff(from.number(), to.number(),
                ContentChange.between(from.content().places(), to.content().places()));
    }
}
